namespace PulseForge.Core.Units;

/// <summary>The answers to numbers that cannot be taken, as keys of the text resources.</summary>
public static class NumberTexts
{
    public const string Missing = "Enter a number.";
    public const string NotANumber = "This is not a number. Write it like {0}.";
    public const string Ambiguous = "This can be read in two ways. Write {0} or {1}.";
    public const string Negative = "The number can't be negative.";
    public const string OutOfRange = "Enter a number from {0} to {1}.";
    public const string TooPrecise = "Digits after the decimal point: at most {0}.";
    public const string NotWhole = "Enter a whole number.";
    public const string UnknownUnit = "This unit isn't known here. Write the number alone, or with {0}.";

    public static IReadOnlyList<string> All { get; } =
        [Missing, NotANumber, Ambiguous, Negative, OutOfRange, TooPrecise, NotWhole, UnknownUnit];
}
