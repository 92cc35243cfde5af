namespace PulseForge.Web.Components;

/// <summary>One planned session as a mark. Shape carries the meaning, colour repeats it.</summary>
public enum Pip
{
    Done,
    Partial,
    Missed,
    Planned,
    Paused,
    Rest,

    /// <summary>Space between two weeks.</summary>
    Gap,
}
