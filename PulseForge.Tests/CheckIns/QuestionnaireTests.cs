using System.Globalization;
using NodaTime;
using PulseForge.Core.CheckIns;
using PulseForge.Core.Seeding;
using PulseForge.Core.Units;

namespace PulseForge.Tests.CheckIns;

public sealed class QuestionnaireTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    private static readonly Questionnaire Asked = new(
    [
        new ScaleQuestion("sleep", "Sleep", false, 1, 5, ["Badly", "Well"]), new NumberQuestion("weight", "Weight", true, 20, 400, 2, "kg"),
        new YesNoQuestion("pain", "Pain?", false, AsksMore: true, Stop: "See a doctor."), new ChoiceQuestion("place", "Where?", true, ["Home", "Gym"]), new TextQuestion("wins", "Wins", true),
    ]);

    [Fact]
    public void Three_forms_ship_and_the_one_of_fight_week_stops_at_signs_of_concussion()
    {
        Assert.Equal([ShippedForms.Weekly, ShippedForms.Daily, ShippedForms.FightWeek], ShippedForms.All.Select(f => f.Slug));
        Assert.Contains(ShippedForms.All.Single(f => f.Slug == ShippedForms.FightWeek).Questions.Questions.OfType<YesNoQuestion>(), q => q.Stop is not null);
    }

    [Fact]
    public void Questions_and_answers_come_back_as_they_were_stored()
    {
        var answers = new CheckInAnswers([new Answer("sleep", 4), new Answer("weight", 71.85m), new Answer("place", Choice: "Gym")]);

        Assert.Equal(Asked, CheckInJson.ReadQuestions(CheckInJson.Write(Asked)));
        Assert.Equal(answers, CheckInJson.ReadAnswers(CheckInJson.Write(answers)));
        Assert.All(ShippedForms.All, form => Assert.Equal(form.Questions, CheckInJson.ReadQuestions(CheckInJson.Write(form.Questions))));
    }

    [Fact]
    public void The_first_stored_version_stays_readable() => Assert.Equal(
        new Questionnaire([new ScaleQuestion("sleep", "Sleep", false, 1, 5, ["Badly", "Well"]), new YesNoQuestion("pain", "Pain?", true, true)]),
        CheckInJson.ReadQuestions("""{"questions":[{"to":5,"from":1,"key":"sleep","text":"Sleep","kind":"scale","isOptional":false,"anchors":["Badly","Well"]},{"key":"pain","text":"Pain?","kind":"yesNo","isOptional":true,"asksMore":true}],"v":1}"""));

    [Theory]
    [InlineData("71,8", 71.8)]
    [InlineData("71.8", 71.8)]
    [InlineData("160 lb", 72.5748)]
    public void A_weight_is_read_with_comma_or_point_and_kept_in_kilograms(string typed, decimal kg) =>
        Assert.Equal(kg, Read(("a-sleep", "4"), ("a-pain", "no"), ("a-weight", typed)).Answers.Of("weight")!.Number);

    [Theory]
    [InlineData("a-sleep", "6")]
    [InlineData("a-sleep", "4.5")]
    [InlineData("a-sleep", "")]
    [InlineData("a-pain", "maybe")]
    [InlineData("a-weight", "1e999")]
    [InlineData("a-weight", "NaN")]
    [InlineData("a-weight", "5")]
    [InlineData("a-place", "Moon")]
    [InlineData("a-wins", "nul \0")]
    public void What_can_not_be_taken_is_told_at_its_field(string field, string typed)
    {
        var read = Read([.. new[] { ("a-sleep", "4"), ("a-pain", "no") }.Where(f => f.Item1 != field), (field, typed)]);

        Assert.Equal([field], read.Errors.Keys);
    }

    [Fact]
    public void Half_a_character_is_told_at_its_field() => Assert.Equal(["a-wins"], Read(("a-sleep", "4"), ("a-pain", "no"), ("a-wins", "half \ud83d")).Errors.Keys);

    [Fact]
    public void A_yes_to_a_stop_question_stops_and_keeps_what_was_added()
    {
        var read = Read(("a-sleep", "4"), ("a-pain", "yes"), ("more-pain", "since Monday"));

        Assert.True(read.IsClean);
        Assert.True(read.Stops);
        Assert.Equal("since Monday", read.Words["pain"]);
    }

    [Fact]
    public void Words_are_never_among_the_plain_answers()
    {
        var read = Read(("a-sleep", "4"), ("a-pain", "no"), ("a-wins", "secret"), ("more-pain", "left over"));

        Assert.DoesNotContain("secret", CheckInJson.Write(read.Answers), StringComparison.Ordinal);
        Assert.Equal(["wins"], read.Words.Keys);
    }

    [Fact]
    public void Keys_are_made_of_the_words_and_are_never_taken_twice()
    {
        Assert.Equal("how-did-you-sleep", Asked.KeyFor("How did you sleep?"));
        Assert.Equal("sleep-2", Asked.KeyFor("Sleep"));
        Assert.Equal("question", Asked.KeyFor("!?"));
        Assert.Equal("como-estas", Asked.KeyFor("¿Cómo estás?"));
    }

    [Fact]
    public void A_question_moves_up_and_down_and_not_beyond_the_ends()
    {
        Assert.Equal(["weight", "sleep", "pain", "place", "wins"], Asked.Moved("weight", -1).Questions.Select(q => q.Key));
        Assert.Equal(Asked, Asked.Moved("sleep", -1));
        Assert.Equal(Asked, Asked.Moved("wins", +1));
        Assert.Equal(Asked, Asked.Moved("none", +1));
    }

    [Fact]
    public void A_question_that_makes_no_sense_can_not_be_asked()
    {
        Assert.Throws<ArgumentException>(() => new Questionnaire([new ScaleQuestion("x", "X", false, 5, 1, [])]));
        Assert.Throws<ArgumentException>(() => new Questionnaire([new ScaleQuestion("x", "X", false, 1, 5, ["a", "b", "c"])]));
        Assert.Throws<ArgumentException>(() => new Questionnaire([new ChoiceQuestion("x", "X", false, ["same", "Same"])]));
        Assert.Throws<ArgumentException>(() => new Questionnaire([new TextQuestion("x", "two\nlines", false)]));
        Assert.Throws<ArgumentException>(() => new Questionnaire([new TextQuestion("x", "A", false), new TextQuestion("x", "B", false)]));
    }

    private static ReadAnswers Read(params (string Field, string Typed)[] typed) =>
        new AnswerReader(Asked, field => typed.FirstOrDefault(t => t.Field == field).Typed, MassUnit.Kilogram, English).Read();
}
