using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Data;

namespace PulseForge.Core.Progress;

/// <summary>What was reached, as it is told: the goal, or one of its steps by its words or its value.</summary>
/// <param name="Value">Of a step of a measured goal, in kilograms.</param>
public sealed record GoalNews(Guid Id, string Goal, bool IsGoal, string? Words, decimal? Value, LocalDate ReachedOn, int StepsReached, int Steps)
{
    /// <summary>What the client has not closed yet and what still stands: a correction takes back what it was celebrated for. The goal first.</summary>
    public static async Task<IReadOnlyList<GoalNews>> UnseenAsync(PulseForgeDb db, Guid client, LocalDate today, CancellationToken cancel)
    {
        var unseen = await db.Celebrations.AsNoTracking().Where(c => c.ClientId == client && c.SeenAt == null).ToListAsync(cancel);
        if (unseen.Count == 0 || await ProgressAsync(db, client, today, cancel) is not { } progress) return [];
        return [.. unseen.Select(c => Of(c, progress)).OfType<GoalNews>().OrderByDescending(n => n.IsGoal).ThenByDescending(n => n.ReachedOn).ThenByDescending(n => n.Id)];
    }

    /// <summary>Null when it doesn't stand any more, or the goal gave way to another one.</summary>
    public static GoalNews? Of(Celebration celebration, GoalProgress progress)
    {
        if (celebration.GoalId != progress.Goal.Id) return null;
        var step = progress.Milestones.FirstOrDefault(m => m.Id == celebration.MilestoneId);
        if ((celebration.MilestoneId is null ? progress.ReachedOn : step?.ReachedOn) is not { } on) return null;
        return new GoalNews(celebration.Id, progress.Goal.Title, step is null, step?.Words, step?.Value, on, progress.Milestones.Count(m => m.ReachedOn is not null), progress.Milestones.Count);
    }

    public static async Task<GoalProgress?> ProgressAsync(PulseForgeDb db, Guid client, LocalDate today, CancellationToken cancel) =>
        (await ClientProgress.OfAsync(db, client, ClientProgress.WindowStart(today), today, cancel)).Goal;
}
