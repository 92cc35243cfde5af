using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Notation;

namespace PulseForge.Web.Pages.Coach.Programs;

/// <summary>The faults of a text, as many as one reads.</summary>
/// <param name="Into">The id of the field that the text stands in.</param>
public sealed record FaultList(ValueList<NotationFault> Faults, string? Text, string Into)
{
    private const int Most = 30;

    public IReadOnlyList<NotationFault> Shown => [.. Faults.Take(Most)];

    public int Unshown => Math.Max(0, Faults.Count - Most);
}
