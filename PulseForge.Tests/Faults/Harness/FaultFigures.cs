using System.Globalization;

namespace PulseForge.Tests.Faults.Harness;

/// <summary>How a run ended.</summary>
/// <param name="Restarts">How long the database was away, each time.</param>
/// <param name="Held">After the last kill, how long the dead kept anything from the living.</param>
/// <param name="Drained">From the last start of a process until nothing was due.</param>
public sealed record FaultFigures(int Seed, IReadOnlyDictionary<Place, int> Kills, IReadOnlyList<TimeSpan> Restarts, TimeSpan Held, TimeSpan Drained, TimeSpan Took, Verdict Verdict)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"""
        seed {Seed}, {Took.TotalMinutes:N1} min
        kills (-9)             {Kills.Values.Sum()} ({string.Join(", ", Kills.Select(k => $"{k.Key} {k.Value}"))})
        database away          {Restarts.Count} times, {Restarts.Sum(r => r.TotalSeconds):N1} s in all
        occurrences done       {Verdict.Occurrences}, {Verdict.Lost} lost, {Verdict.Doubled} doubled
        mails                  {Verdict.Mails}, {Verdict.LostMails} lost, {Verdict.Ghosts} of no outbox, {Verdict.DoubledAtSmtp} came again under the same Message-ID
        held by the dead       {Held.TotalSeconds:N1} s at most
        drained                {Drained.TotalSeconds:N1} s after the last start
        """);
}
