using NodaTime;
using PulseForge.Core.CheckIns;

namespace PulseForge.Core.Seeding.Demo;

/// <summary>What a demo client answers: by how they sleep, train and ache that week.</summary>
internal sealed class DemoAnswers(DemoStory story, DemoCharacter person, Random random)
{
    public (CheckInAnswers Answers, Dictionary<string, string> Words) To(Questionnaire form, LocalDate date)
    {
        var words = new Dictionary<string, string>();
        var answers = form.Questions.Select(question => Answer(question, date)).OfType<Answer>().ToList();
        if (Between(date) is { Note: { } note } && form.Find("pain") is not null && Hurts(date)) words["pain"] = note;
        var known = DemoStories.Words(story.Language);
        foreach (var (key, from, often) in new[] { ("wins", known.Wins, 0.7), ("struggles", known.Struggles, 0.4), ("ask", known.Asks, story.Waits ? 1 : 0.2) })
            if (form.Find(key) is not null && random.NextDouble() < often) words[key] = from[random.Next(from.Length)];
        if (Between(date) is { Note: { } said } && form.Find("struggles") is not null && !Hurts(date)) words["struggles"] = said;
        return (new CheckInAnswers([.. answers]), words);
    }

    private Answer? Answer(Question question, LocalDate date) => question switch
    {
        ScaleQuestion scale => new Answer(scale.Key, Math.Clamp(scale.From + Mood(scale.Key, date) + random.Next(-1, 2), scale.From, scale.To)),
        NumberQuestion { IsMass: true } number => person.Weight(date) is { } kg || !number.IsOptional ? new Answer(number.Key, decimal.Round((decimal)(person.Weight(date) ?? Usual), 1)) : null,
        NumberQuestion number => new Answer(number.Key, Math.Clamp(random.Next(0, 4), number.Min, number.Max)),
        YesNoQuestion { Key: "pain" } pain => new Answer(pain.Key, Hurts(date) ? 1 : 0),
        YesNoQuestion other => new Answer(other.Key, 0),
        _ => null,
    };

    private double Usual => story.Sex == Clients.Sex.Female ? 64 : 82;

    /// <summary>Steps above the lowest answer of five, before chance.</summary>
    private int Mood(string key, LocalDate date) => key switch
    {
        "sleep" or "energy" when person.Is(DemoEventKind.Sleeplessness, date) => 0,
        "energy" or "motivation" when person.Is(DemoEventKind.Plateau, date) || person.Is(DemoEventKind.Busy, date) => 1,
        "soreness" when Hurts(date) => 1,
        "training" => person.Adherence(date) > 0.85 ? 4 : person.Adherence(date) > 0.6 ? 3 : 1,
        _ => 3,
    };

    private bool Hurts(LocalDate date) => person.Is(DemoEventKind.Injury, date);

    private DemoEvent? Between(LocalDate date) => new[] { DemoEventKind.Injury, DemoEventKind.Sleeplessness, DemoEventKind.Busy }.Select(kind => person.At(kind, date)).FirstOrDefault(e => e is not null);
}
