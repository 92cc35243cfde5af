using Microsoft.Extensions.Localization;
using PulseForge.Core.Programs;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Programs;

/// <summary>Why a draft can't be published, with the session to open.</summary>
public static class PublishObstacles
{
    public static IEnumerable<(string Words, Guid? Session)> In(ProgramVersion draft, IStringLocalizer<CoachTexts> t)
    {
        if (draft.Sessions.Count == 0) yield return (t["The program has no sessions yet."], null);
        foreach (var session in draft.Sessions.Where(s => !s.Workout.IsReadable)) yield return (t["Week {0}, day {1} has lines that could not be read.", session.Week, session.Day], session.Id);
        foreach (var session in draft.Sessions.Where(s => s.Workout.Blocks.Count == 0 && !s.IsCompetition)) yield return (t["Week {0}, day {1} has no lines yet: write them or remove the session.", session.Week, session.Day], session.Id);
    }
}
