using Microsoft.Extensions.Localization;
using NodaTime;

namespace PulseForge.Web.Components;

/// <summary>How far back a page of progress looks, as it stands in the address.</summary>
public sealed record ProgressRange
{
    public static readonly ProgressRange Weeks4 = new("4w", 4), Weeks12 = new("12w", 12), Year = new("1y", 52), All = new("all", null);

    public static readonly IReadOnlyList<ProgressRange> Each = [Weeks4, Weeks12, Year, All];

    private ProgressRange(string key, int? weeks) => (Key, Weeks) = (key, weeks);

    public string Key { get; }

    /// <summary>Null for all there is.</summary>
    public int? Weeks { get; }

    /// <summary>What is none counts as twelve weeks.</summary>
    public static ProgressRange Of(string? key) => Each.FirstOrDefault(range => range.Key == key) ?? Weeks12;

    public LocalDate From(LocalDate today) => Weeks is { } weeks ? today.PlusDays(1 - 7 * weeks) : new LocalDate(1900, 1, 1);

    public string Words(IStringLocalizer t) => this switch
    {
        { Weeks: null } => t["All"],
        { Weeks: 52 } => t["1 year"],
        { Weeks: { } weeks } => t["{0} weeks", weeks],
    };
}

/// <summary>The ranges to choose from, for the page at an address.</summary>
public sealed record RangeChoice(string Address, ProgressRange Chosen);
