using System.Globalization;
using NodaTime;
using PulseForge.Core.CheckIns;
using PulseForge.Core.Clients;
using PulseForge.Core.Time;
using PulseForge.Core.Units;
using PulseForge.Web.Components;
using PulseForge.Web.Components.Charts;

namespace PulseForge.Web.Pages.Coach.CheckIns;

/// <summary>A check-in with the same client's earlier answers to the same questions.</summary>
/// <param name="Earlier">The oldest first.</param>
public sealed record ReviewView(Client Client, CheckInSummary Sheet, IReadOnlyList<CheckInSummary> Earlier)
{
    public const int EarlierShown = 11;

    public MassUnit Unit => Client.Units.Mass();

    public CheckInSummary? Last => Earlier.Count > 0 ? Earlier[^1] : null;

    public ZonedDateTime? AnsweredAt => (Sheet.CheckIn.CorrectedAt ?? Sheet.CheckIn.AnsweredAt)?.InZone(TimeZones.Get(Client.TimeZone));

    /// <summary>Up to and with this one.</summary>
    public IReadOnlyList<decimal?> Values(AnswerLine line) => [.. Earlier.Select(e => e.Lines.FirstOrDefault(l => l.Question.Key == line.Question.Key)).Append(line).Select(l => l is null ? null : AnswerWords.Drawn(l, Unit))];

    public SparkTone Tone(AnswerLine line) => line is { Question: ScaleQuestion scale, Answer.Number: { } score } && LowScore.IsLow(scale, score) ? SparkTone.Bad : SparkTone.Brand;

    /// <summary>Against the last time, such as +1 or −0.3; null where nothing changed or nothing can be compared.</summary>
    public string? Change(AnswerLine line)
    {
        var values = Values(line);
        if (values.Count < 2 || values[^1] is not { } now || values[^2] is not { } before || Math.Round(now - before, 2) is 0) return null;
        return (now - before).ToString("+0.##;−0.##", CultureInfo.CurrentCulture);
    }

    /// <summary>The body weight of all of them, as a line; null with fewer than two.</summary>
    public (NumberQuestion Question, IReadOnlyList<ChartPoint> Points)? Weight()
    {
        if (Sheet.Questions.Questions.OfType<NumberQuestion>().FirstOrDefault(q => q.IsMass) is not { } question) return null;
        var points = Earlier.Append(Sheet).Select(s => (s.CheckIn.Date, Kg: s.CheckIn.Answers?.Of(question.Key)?.Number)).Where(p => p.Kg is not null)
            .DistinctBy(p => p.Date).Select(p => new ChartPoint(p.Date, Math.Round(new Mass(p.Kg!.Value, Unit).Amount, 1), new Mass(p.Kg.Value, Unit).ToString(null, CultureInfo.CurrentCulture))).ToList();
        return points.Count < 2 ? null : (question, points);
    }
}
