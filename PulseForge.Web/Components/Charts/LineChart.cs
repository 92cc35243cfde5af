using NodaTime;
using PulseForge.Core.Progress;

namespace PulseForge.Web.Components.Charts;

/// <summary>A value on a day, as it is said: "12 Nov: 71.5 kg" is built from the date and <paramref name="Says"/> = "71.5 kg".</summary>
public sealed record ChartPoint(LocalDate Date, decimal Value, string Says, bool IsRecord = false);

public enum ChartLineKind
{
    /// <summary>The one accent line, with dots that can be reached by keyboard.</summary>
    Main,

    /// <summary>Single measurements behind a smoothed line: grey dots, no line.</summary>
    Raw,

    /// <summary>Dashed ink.</summary>
    Trend,

    /// <summary>A comparison in the background.</summary>
    Faint,
}

public sealed record ChartLine(ChartLineKind Kind, IReadOnlyList<ChartPoint> Points);

public enum ChartBandKind { Brand, Quiet, Deload }

/// <summary>A stretch of days behind the lines, such as a phase of a program.</summary>
public sealed record ChartBand(LocalDate From, LocalDate To, string Name, ChartBandKind Kind = ChartBandKind.Brand);

/// <summary>A level to reach, named on its line: no legend.</summary>
public sealed record ChartGoal(decimal Value, string Says);

/// <summary>
/// What a line chart shows, without how it is drawn. <paramref name="Summary"/> says in a sentence what an eye would see; <paramref name="Unit"/>
/// heads the column of the table below.
/// </summary>
public sealed record LineChart(string Id, string Summary, string Unit, IReadOnlyList<ChartLine> Lines)
{
    public IReadOnlyList<ChartBand> Bands { get; init; } = [];

    public ChartGoal? Goal { get; init; }

    public int Height { get; init; } = 200;

    public IEnumerable<ChartPoint> Points => Lines.SelectMany(line => line.Points);

    public ChartScale Scale => new(
        [.. Points.Select(point => point.Date), .. Bands.SelectMany(band => new[] { band.From, band.To })],
        [.. Points.Select(point => point.Value), .. Goal is { } goal ? [goal.Value] : Array.Empty<decimal>()]);

    public bool IsEmpty => !Points.Any();
}
