using NodaTime;

namespace PulseForge.Core.Progress;

/// <summary>A measurement on a day, in the unit of its series.</summary>
public readonly record struct DatedValue(LocalDate On, decimal Value);
