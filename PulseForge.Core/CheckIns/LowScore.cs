namespace PulseForge.Core.CheckIns;

/// <summary>An answer in the lowest quarter of its scale, such as 1 or 2 of 5: what a coach looks at first. Our own definition.</summary>
public sealed record LowScore(ScaleQuestion Question, int Score)
{
    private const decimal LowestShare = 0.25m;

    public static bool IsLow(ScaleQuestion scale, decimal score) => score - scale.From <= (scale.To - scale.From) * LowestShare;

    /// <summary>The lowest first.</summary>
    public static IReadOnlyList<LowScore> Of(Questionnaire questions, CheckInAnswers? answers) =>
    [
        .. questions.Questions.OfType<ScaleQuestion>().Select(q => (Question: q, Score: answers?.Of(q.Key)?.Number))
            .Where(a => a.Score is { } score && IsLow(a.Question, score)).Select(a => new LowScore(a.Question, (int)a.Score!.Value)).OrderBy(low => low.Score),
    ];
}
