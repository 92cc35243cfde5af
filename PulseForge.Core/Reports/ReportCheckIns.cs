using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PulseForge.Core.CheckIns;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Units;

namespace PulseForge.Core.Reports;

/// <summary>The newest answered check-in of a period against the one before: scores and numbers. Free words are sealed and stay out of a document that is handed on.</summary>
internal static class ReportCheckIns
{
    public static async Task<IReadOnlyList<ReportCheckIn>> OfAsync(PulseForgeDb db, Client client, ReportPeriod period, CancellationToken cancel)
    {
        var answered = db.CheckIns.AsNoTracking().Where(c => c.ClientId == client.Id && c.AnsweredAt != null && c.Date <= period.To).OrderByDescending(c => c.Date).ThenByDescending(c => c.Id);
        if (await answered.FirstOrDefaultAsync(cancel) is not { } newest || newest.Date < period.From) return [];
        var before = await answered.Where(c => c.FormId == newest.FormId && c.Id != newest.Id).Select(c => c.Answers).FirstOrDefaultAsync(cancel);
        var questions = await db.CheckInFormVersions.Where(v => v.Id == newest.VersionId).Select(v => v.Questions).SingleAsync(cancel);
        var culture = CultureInfo.GetCultureInfo(client.Locale);
        return [.. questions.Questions.Select(q => Line(q, newest.Answers?.Of(q.Key)?.Number, before?.Of(q.Key)?.Number, client.Units.Mass(), culture)).OfType<ReportCheckIn>()];
    }

    private static ReportCheckIn? Line(Question question, decimal? now, decimal? before, MassUnit unit, CultureInfo culture) => (question, now) switch
    {
        (ScaleQuestion scale, { } score) => new(question.Text, string.Create(culture, $"{score:0} / {scale.To}"), Change(score, before, culture)),
        (NumberQuestion { IsMass: true }, { } kg) => new(question.Text, new Mass(kg, unit).ToString(null, culture), Change(new Mass(kg, unit).Amount, before is { } old ? new Mass(old, unit).Amount : null, culture)),
        (NumberQuestion number, { } value) => new(question.Text, string.Create(culture, $"{value:0.###} {number.Unit}").TrimEnd(), Change(value, before, culture)),
        _ => null,
    };

    private static string? Change(decimal now, decimal? before, CultureInfo culture) =>
        before is { } old && Math.Round(now - old, 2) is not 0 and var change ? change.ToString("+0.##;−0.##", culture) : null;
}
