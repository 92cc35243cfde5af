namespace PulseForge.Web.Components.Charts;

/// <summary>One week of a <see cref="WeekChart"/>: what was planned beside what would come of it.</summary>
/// <param name="Says">Both values in words.</param>
public sealed record WeekColumn(int Week, decimal? Planned, decimal? Simulated, string Says)
{
    /// <summary>What stands below it; its number where there is none.</summary>
    public string? Name { get; init; }
}

/// <summary>What a chart of weeks shows, without how it is drawn: two bars a week, or one where nothing is planned. <paramref name="Summary"/> says in a sentence what an eye would see.</summary>
public sealed record WeekChart(string Id, string Summary, IReadOnlyList<WeekColumn> Weeks)
{
    /// <summary>Where values are not counted from nothing: shares of a max differ little.</summary>
    public decimal From { get; init; }

    public bool IsSingle => Weeks.All(week => week.Planned is null);

    public bool IsEmpty => Weeks.All(week => week.Planned is null or 0 && week.Simulated is null or 0);
}
