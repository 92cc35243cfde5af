using System.Globalization;
using System.Text.Encodings.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Html;
using NodaTime;
using PulseForge.Web.Components.Charts;

namespace PulseForge.Tests.Pages.Shared;

public class ChartTests
{
    private static readonly LocalDate Monday = new(2026, 11, 2);

    [Fact]
    public void A_sparkline_uses_its_whole_height_and_dots_its_last_point()
    {
        var svg = Draw(Sparkline.Of([10, 20, 15], "10 to 15", SparkTone.Bad, 86, 26));

        Assert.Equal("M3 23L43 3L83 13", svg.QuerySelector("path")!.GetAttribute("d"));
        Assert.Equal(("83", "13"), Centre(svg.QuerySelector("circle")!));
        Assert.Equal("spark is-bad", svg.GetAttribute("class"));
    }

    [Fact]
    public void A_missing_value_leaves_a_gap() =>
        Assert.Equal("M3 21L30.3 3M85 21", Draw(Sparkline.Of([1, 2, null, 1], "gap")).QuerySelector("path")!.GetAttribute("d"));

    [Theory]
    [InlineData(new int[0], 0, 0)]
    [InlineData(new[] { 5 }, 0, 1)]
    [InlineData(new[] { 5, 5 }, 1, 1)]
    public void Few_or_equal_values_draw_what_there_is(int[] values, int paths, int dots)
    {
        var svg = Draw(Sparkline.Of([.. values.Select(value => (decimal?)value)], "few"));

        Assert.Equal(paths, svg.QuerySelectorAll("path").Length);
        Assert.Equal(dots, svg.QuerySelectorAll("circle").Length);
        Assert.DoesNotContain("NaN", svg.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_is_words_and_never_markup() =>
        Assert.Equal("\"><script>x</script>", Draw(Sparkline.Of([1, 2], "\"><script>x</script>")).GetAttribute("aria-label"));

    [Fact]
    public void Coordinates_are_for_machines_and_words_for_the_reader()
    {
        var svg = Draw(Chart([72.25m, 73.5m]), "de-DE");

        Assert.All(svg.QuerySelectorAll("circle"), dot => Assert.DoesNotContain(",", dot.GetAttribute("cy")!, StringComparison.Ordinal));
        Assert.Equal("73,5", svg.QuerySelector(".chart-mark")!.TextContent);
    }

    [Fact]
    public void Dots_stay_round_and_paths_stretch()
    {
        var svg = Draw(Chart([70, 72, 71]));

        Assert.Equal("none", svg.QuerySelector("svg")!.GetAttribute("preserveAspectRatio"));
        Assert.Null(svg.GetAttribute("viewBox"));
        Assert.Equal(["2%", "48%", "94%"], svg.QuerySelectorAll(".chart-dot").Select(dot => dot.GetAttribute("cx")!));
        Assert.Equal(["-1", "-1", "0"], svg.QuerySelectorAll(".chart-dot").Select(dot => dot.GetAttribute("tabindex")!));
        Assert.Equal("4 Nov: 71 kg", svg.QuerySelectorAll(".chart-dot title")[2].TextContent);
    }

    [Theory] // spread of the values, distance of the grid lines: the next of 1, 2, 2.5, 5 × 10ⁿ
    [InlineData(0, 1)]
    [InlineData(0.5, 0.2)]
    [InlineData(2, 1)]
    [InlineData(7, 2.5)]
    [InlineData(30, 10)]
    [InlineData(40, 20)]
    [InlineData(3000, 1000)]
    public void Grid_lines_fall_on_round_numbers(double spread, double step) =>
        Assert.Equal((decimal)step, Chart([100, 100 + (decimal)spread]).Scale.Step);

    [Fact]
    public void A_long_stretch_names_months_and_never_too_many() =>
        Assert.InRange(Years(3).Scale.Days().Count(), 4, 8);

    [Fact]
    public void Many_points_keep_a_line_and_dot_only_records_and_the_newest() =>
        Assert.Equal(1, Draw(Years(3)).QuerySelectorAll(".chart-dot").Length);

    [Fact]
    public void Every_dot_lies_inside_the_drawing()
    {
        var scale = (Chart([70, 90, 65.5m]) with { Goal = new(100, "Goal") }).Scale;

        Assert.All(new[] { 65.5m, 90, 100 }, value => Assert.InRange(scale.Y(value), 0.01, 0.99));
    }

    private static LineChart Chart(decimal[] values) =>
        new("c", "Weight", "kg", [new(ChartLineKind.Main, [.. values.Select((value, index) => new ChartPoint(Monday.PlusDays(index), value, $"{value} kg"))])]);

    private static LineChart Years(int years) =>
        new("c", "Weight", "kg", [new(ChartLineKind.Main, [.. Enumerable.Range(0, years * 52).Select(week => new ChartPoint(Monday.PlusWeeks(week), week, ""))])]);

    private static IElement Draw(LineChart chart, string culture = "en-GB")
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        return Draw(new LineChartDrawing(chart).Svg());
    }

    private static IElement Draw(IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, HtmlEncoder.Default);
        return new HtmlParser().ParseDocument(writer.ToString()).QuerySelector("svg")!;
    }

    private static (string?, string?) Centre(IElement dot) => (dot.GetAttribute("cx"), dot.GetAttribute("cy"));
}
