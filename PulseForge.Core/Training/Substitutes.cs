using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Exercises;
using PulseForge.Core.Programs;
using PulseForge.Core.Seeding;

namespace PulseForge.Core.Training;

/// <summary>An exercise that could take another's place for one client.</summary>
public sealed record SubstituteChoice(LibraryExercise Exercise, IReadOnlyList<Sentence> Reasons);

/// <summary>An exercise that a client is to do and that a limitation reaches: what takes its place?</summary>
/// <param name="Because">The limitations that reach it, the strictest first.</param>
/// <param name="Choices">Nothing that any limitation of the client forbids, the best first.</param>
/// <param name="IsDecided">The coach has decided for all of these limitations.</param>
/// <param name="Replacement">What was decided; null where it stays.</param>
public sealed record SubstituteQuestion(
    Client Client, LibraryExercise Original, IReadOnlyList<Limitation> Because, IReadOnlyList<SubstituteChoice> Choices, bool IsDecided, LibraryExercise? Replacement)
{
    /// <summary>In forms, for an exercise that stays.</summary>
    public const string Keep = "keep";

    /// <summary>A part of the body only hints at exercises: then the coach looks first.</summary>
    public bool IsSure => Because.Any(limit => limit.Kind != LimitationKind.BodyPart);

    /// <summary>What it says now: the decision, or what is proposed.</summary>
    public string? Proposed => Replacement?.Key ?? (IsDecided ? Keep : IsSure && Choices is [var best, ..] ? best.Exercise.Key : null);
}

/// <summary>A choice that is not saved yet.</summary>
/// <param name="Made">The exercise, where the business has not used it yet.</param>
public sealed record ChosenSubstitute(IReadOnlyList<Substitution> Decisions, Exercise? Made);

/// <summary>
/// Proposes what takes the place of exercises that limitations reach, and writes the coach's decision down. Until then sessions only say what the limitation says.
/// </summary>
public sealed class Substitutes(PulseForgeDb db, ExerciseLibrary library, ExerciseBook book, IClock clock)
{
    private const int MostSessions = 120;

    /// <summary>For what a client has ahead. The number of queries does not depend on sessions and exercises.</summary>
    public async Task<IReadOnlyList<SubstituteQuestion>> OfPlanAsync(Client client, LocalDate today, CancellationToken cancel)
    {
        var limits = await LimitsAsync([client], today, cancel);
        if (limits.Count == 0) return [];
        var sessions = await db.ScheduledSessions.AsNoTracking().Where(s => s.ClientId == client.Id && s.Status == SessionStatus.Planned && s.Date >= today)
            .OrderBy(s => s.Date).Take(MostSessions).Select(s => new { s.Date, s.Override, s.ProgramSessionId }).ToListAsync(cancel);
        var programs = sessions.Select(s => s.ProgramSessionId).OfType<Guid>().Distinct().ToList();
        var planned = await db.ProgramSessions.AsNoTracking().Where(p => programs.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Workout, cancel);
        var documents = sessions.Select(s => (s.Date, Workout: s.Override ?? (s.ProgramSessionId is { } id ? planned.GetValueOrDefault(id) : null) ?? Workout.Empty)).ToList();
        var merged = await db.MergedOfAsync(documents.Select(d => d.Workout), cancel);
        var dates = documents.SelectMany(d => d.Workout.After(merged).Items, (d, item) => (d.Date, item.Exercise.Id)).Where(x => x.Id is not null).ToLookup(x => x.Id!.Value, x => x.Date);
        return await AskAsync([client], [.. dates.Select(d => d.Key)], limits, (limit, exercise) => dates[exercise].Any(limit.IsActiveOn), cancel);
    }

    /// <summary>For a program that is about to be assigned.</summary>
    public async Task<IReadOnlyList<SubstituteQuestion>> OfVersionAsync(IReadOnlyList<Client> clients, ProgramVersion version, LocalDate start, CancellationToken cancel)
    {
        var limits = await LimitsAsync(clients, start, cancel);
        if (limits.Count == 0) return [];
        var (end, merged) = (start.PlusWeeks(version.Weeks), await db.MergedOfAsync(version.Sessions.Select(s => s.Workout), cancel));
        var exercises = version.Sessions.SelectMany(s => s.Workout.After(merged).Items).Select(i => i.Exercise.Id).OfType<Guid>().Distinct().ToList();
        return await AskAsync(clients, exercises, limits, (limit, _) => limit.From < end, cancel);
    }

    /// <summary>Writes a decision down for every limitation that asks; the caller saves. Why not, where the choice is none of the list.</summary>
    public async Task<Sentence?> DecideAsync(SubstituteQuestion question, string? choice, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(choice)) return new Sentence("Choose what takes its place, or keep it.");
        var chosen = question.Choices.FirstOrDefault(c => c.Exercise.Key == choice)?.Exercise;
        if (chosen is null && choice != SubstituteQuestion.Keep) return new Sentence("Choose one of the list: a limitation forbids this one by now, or it is not there any more.");
        var (original, limits) = (question.Original.Id!.Value, question.Because.Select(l => l.Id).ToList());
        Guid? replacement = chosen is null ? null : chosen.Id ?? (await book.AdoptedAsync([chosen.Key], cancel))[chosen.Key].Id;
        var there = await db.Substitutions.Where(s => limits.Contains(s.LimitationId) && s.ExerciseId == original).ToListAsync(cancel);
        foreach (var decision in there.Where(d => d.ReplacementId != replacement)) decision.Decide(replacement, db.Actor.UserId, clock.GetCurrentInstant());
        foreach (var limit in question.Because.Where(l => !there.Exists(d => d.LimitationId == l.Id))) db.Add(new Substitution(limit, original, replacement, db.Actor.UserId, clock.GetCurrentInstant()));
        return null;
    }

    /// <summary>What sessions will show if this is chosen, before anything is saved.</summary>
    public static ChosenSubstitute? Choose(SubstituteQuestion question, string? choice, Instant now)
    {
        if (question.Choices.FirstOrDefault(c => c.Exercise.Key == choice)?.Exercise is not { } chosen) return null;
        var made = chosen.Id is null ? Catalogue.Shipped.Find(chosen.Key)!.Adopt(now) : null;
        return new ChosenSubstitute([.. question.Because.Select(l => new Substitution(l, question.Original.Id!.Value, chosen.Id ?? made!.Id, null, now))], made);
    }

    /// <summary>What only asks to be watched replaces nothing.</summary>
    private async Task<List<Limitation>> LimitsAsync(IReadOnlyList<Client> clients, LocalDate from, CancellationToken cancel)
    {
        var ids = clients.Select(c => c.Id).ToList();
        var limits = await db.Limitations.AsNoTracking().Where(l => ids.Contains(l.ClientId) && l.Severity != LimitationSeverity.Watch && (l.Until == null || l.Until >= from)).ToListAsync(cancel);
        return [.. limits.OrderByDescending(l => l.Severity).ThenBy(l => l.From)];
    }

    private async Task<IReadOnlyList<SubstituteQuestion>> AskAsync(
        IReadOnlyList<Client> clients, IReadOnlyCollection<Guid> exercises, List<Limitation> limits, Func<Limitation, Guid, bool> counts, CancellationToken cancel)
    {
        var proposals = new Proposals(await library.AllAsync(cancel), (await db.DecisionsAsync([.. clients.Select(c => c.Id)], cancel)).ToLookup(d => (d.LimitationId, d.ExerciseId)));
        return [.. clients.SelectMany(client => proposals.For(client, exercises, [.. limits.Where(l => l.ClientId == client.Id)], counts))];
    }
}

public static class SubstitutionQueries
{
    public static Task<List<Substitution>> DecisionsAsync(this PulseForgeDb db, IReadOnlyCollection<Guid> clients, CancellationToken cancel) =>
        db.Substitutions.AsNoTracking().Where(s => clients.Contains(s.ClientId)).ToListAsync(cancel);
}
