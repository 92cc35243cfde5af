// The pages of progress photos load this. They work without it.
import "./photo-upload";
import "./photo-slider";
