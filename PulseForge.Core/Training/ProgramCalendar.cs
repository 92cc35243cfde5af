using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Progression;
using PulseForge.Core.Programs.Progression.Rules;

namespace PulseForge.Core.Training;

/// <summary>A version's weeks: how many, and what their phases make of sets and loads.</summary>
public sealed record ProgramCalendar(int Weeks, IReadOnlyList<ProgramPhase> Phases)
{
    public static readonly ProgramCalendar None = new(1, []);

    public static async Task<Dictionary<Guid, ProgramCalendar>> LoadAsync(PulseForgeDb db, IReadOnlyCollection<Guid> versions, CancellationToken cancel) =>
        await db.ProgramVersions.AsNoTracking().Include(v => v.Phases).Where(v => versions.Contains(v.Id)).ToDictionaryAsync(v => v.Id, Of, cancel);

    public static ProgramCalendar Of(ProgramVersion version) => new(version.Weeks, [.. version.Phases]);

    public PhaseFactors? FactorsOf(int week) =>
        Phases.FirstOrDefault(p => p.FirstWeek <= week && week <= p.LastWeek) is { } phase ? new PhaseFactors(phase.SetsFactor, phase.LoadFactor, phase.Kind == PhaseKind.Deload) : null;

    public int Cycle(ProgressionRule? rule, int pass, int week)
    {
        var deloads = Enumerable.Range(1, Weeks).Where(w => FactorsOf(w) is { IsDeload: true }).ToHashSet();
        return TrainingCycle.Of((rule as TrainingMaxRule)?.CycleWeeks, pass, week, deloads, Weeks);
    }
}
