using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Programs;

/// <summary>A session of the board put onto another day, where it changes places with the one that stands there or is copied over it, or given another name.</summary>
public sealed class SessionPlacingModel(PulseForgeDb db, BoardViews views, IStringLocalizer<CoachTexts> t) : BoardPage(db, views, t)
{
    private static readonly int[] AllDays = [.. Enumerable.Range(1, ProgramSession.MaxDay)];

    public async Task<IActionResult> OnPostAsync(Guid id, Guid sessionId, int week, int day, bool copy, CancellationToken cancel)
    {
        if (!await FindAsync(id, AllDays, cancel) || Draft.Sessions.FirstOrDefault(s => s.Id == sessionId) is not { } session) return NotFound();
        if (week < 1 || week > Draft.Weeks || day is < 1 or > ProgramSession.MaxDay) return Refused(T["This day lies outside of the program."]);
        var there = Draft.Sessions.FirstOrDefault(s => (s.Week, s.Day) == (week, day));
        if (there == session) return await AnswerAsync([day], cancel);
        var moved = new PlacedSession(week, day, session.Name, session.Workout, session.IsCompetition);
        var left = new PlacedSession(session.Week, session.Day, there?.Name ?? "", there?.Workout, there?.IsCompetition);
        return await PutAsync(copy ? [moved] : [left, moved], [session.Day, day], cancel);
    }

    /// <param name="was">The name that was seen, so that two coaches never overwrite each other silently.</param>
    public async Task<IActionResult> OnPostNameAsync(Guid id, Guid sessionId, string? name, string? was, CancellationToken cancel)
    {
        if (!await FindAsync(id, AllDays, cancel) || Draft.Sessions.FirstOrDefault(s => s.Id == sessionId) is not { } session) return NotFound();
        var typed = PlainText.OneLine(name ?? "");
        if (typed.Length is 0 or > PlanLimits.DayName) return Refused(T["A session's name has 1 to {0} characters.", PlanLimits.DayName]);
        if (session.Name != was && session.Name != typed) return Refused(T["Somebody else has named this session {0}.", session.Name], StatusCodes.Status409Conflict);
        return await PutAsync([new PlacedSession(session.Week, session.Day, typed, session.Workout, session.IsCompetition)], [session.Day], cancel);
    }
}
