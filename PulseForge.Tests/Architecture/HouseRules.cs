using PulseForge.Core.Clients;
using PulseForge.Web.Setup;

namespace PulseForge.Tests.Architecture;

/// <summary>The house holds: each rule over the whole source, and each shown to fail on a sample. What a rule forbids and why it says itself.</summary>
public sealed class HouseRules
{
    private static IReadOnlyList<SourceFile> Source => SourceFile.All;

    [Fact]
    public void No_file_outgrows_its_ceiling() => Holds(SizeRules.TooLong(Source));

    [Fact]
    public void A_page_has_few_handlers() => Holds(SizeRules.TooManyHandlers(Source));

    [Fact]
    public void Core_is_known_in_one_direction() => Holds(DirectionRules.AgainstTheLine(Source));

    [Fact]
    public void Core_knows_no_http() => Holds(DirectionRules.KnowsOfHttp(DirectionRules.ReferencesOf(typeof(Client).Assembly)));

    [Fact]
    public void Only_the_platform_works_across_businesses() => Holds(DirectionRules.AcrossBusinesses(Source));

    [Fact]
    public void Names_say_something() => Holds(StyleRules.EmptyNames(
        new[] { typeof(Client).Assembly, typeof(WebSetup).Assembly, typeof(HouseRules).Assembly, typeof(Migrations.Schema).Assembly }
            .SelectMany(a => a.GetTypes()).Where(t => t.Namespace?.StartsWith("PulseForge", StringComparison.Ordinal) == true).Select(t => t.Name)));

    [Fact]
    public void The_domain_speaks_NodaTime() => Holds(StyleRules.FrameworkTimeInTheDomain(Source));

    [Fact]
    public void Nothing_is_caught_in_silence() => Holds(StyleRules.SilentCatches(Source));

    [Fact]
    public void Every_suppression_has_its_reason() => Holds(StyleRules.SuppressionsWithoutReason(Source));

    [Fact]
    public void Markup_is_encoded() => Holds(StyleRules.RawMarkup(Source));

    [Fact]
    public void No_test_is_skipped() => Holds(StyleRules.SkippedTests(Source));

    [Fact]
    public void No_code_is_folded_away() => Holds(StyleRules.Regions(Source));

    [Fact]
    public void Who_moves_is_planned_anew() => Holds(StyleRules.MovesWithoutReplanning(Source));

    [Fact]
    public void Every_folder_of_pages_has_its_tests() => Holds(MirrorRule.Untested(Source));

    [Theory]
    [InlineData("PulseForge.Core/Clients/Long.cs", 201)]
    [InlineData("PulseForge.Web/Pages/Coach/Long.cshtml.cs", 121)]
    [InlineData("PulseForge.Web/Pages/Coach/_Long.cshtml", 121)]
    [InlineData("PulseForge.Web/Program.cs", 81)]
    [InlineData("PulseForge.Web/Jobs/Long.cs", 41)]
    public void A_file_that_is_too_long_is_found(string path, int lines)
    {
        Breaks(SizeRules.TooLong, path, string.Join('\n', Enumerable.Repeat("//", lines)));
        Holds(SizeRules.TooLong([new(path, string.Join('\n', Enumerable.Repeat("//", lines - 1)) + "\n")]));
    }

    [Fact]
    public void A_page_with_too_many_handlers_is_found() => Breaks(SizeRules.TooManyHandlers, "PulseForge.Web/Pages/Coach/Busy.cshtml.cs", """
            public void OnGet() { }
            public async Task<IActionResult> OnPostAsync() => Page();
            public IActionResult OnPostOther() => Page();
            public Task<IActionResult?> OnPostThirdAsync() => Page();
        """);

    [Theory]
    [InlineData("Clients/A.cs", "using PulseForge.Core.Programs;")]
    [InlineData("Programs/A.cs", "using PulseForge.Core.Training;")]
    [InlineData("Training/A.cs", "PulseForge.Core.Progress.WeightTrend trend;")]
    [InlineData("Email/A.cs", "using PulseForge.Core.Automation;")]
    [InlineData("Tenancy/A.cs", "using PulseForge.Core.Clients;")]
    [InlineData("Data/A.cs", "using PulseForge.Core.Analytics;")]
    [InlineData("Clients/A.cs", "var due = Automation.Planner.Plan();")]
    public void A_use_against_the_line_is_found(string path, string code) => Breaks(DirectionRules.AgainstTheLine, $"PulseForge.Core/{path}", code);

    [Theory]
    [InlineData("using PulseForge.Core.Training.Formulas;")]
    [InlineData("var live = db.Training.Where(t => t.IsLive);")]
    public void A_use_along_the_line_is_none(string code) => Holds(DirectionRules.AgainstTheLine([new("PulseForge.Core/Programs/A.cs", code)]));

    [Theory]
    [InlineData("PulseForge.Web/Pages/Console/A.cshtml.cs", "class A(PlatformDb db);")]
    [InlineData("PulseForge.Core/Analytics/A.cs", "db.Clients.IgnoreQueryFilters([PulseForgeDb.TenantFilter])")]
    [InlineData("PulseForge.Core/Analytics/A.cs", "db.Clients.IgnoreQueryFilters(names)")]
    public void Work_across_businesses_is_found(string path, string code) => Breaks(DirectionRules.AcrossBusinesses, path, code);

    [Fact]
    public void A_reference_to_mvc_is_found() => Assert.Single(DirectionRules.KnowsOfHttp(["NodaTime", "Microsoft.AspNetCore.Mvc.Core"]));

    [Theory]
    [InlineData("ClientManager")]
    [InlineData("DateHelper")]
    [InlineData("MailService")]
    [InlineData("PageBase")]
    public void An_empty_name_is_found(string name) => Assert.Single(StyleRules.EmptyNames([name, "FieldTagHelper", "Database"]));

    [Fact]
    public void What_is_not_written_here_is_found()
    {
        Breaks(StyleRules.FrameworkTimeInTheDomain, "PulseForge.Core/Clients/A.cs", "public DateTime At;");
        Breaks(StyleRules.SilentCatches, "PulseForge.Core/Clients/A.cs", "try { F(); } catch (IOException) { }");
        Breaks(StyleRules.SilentCatches, "PulseForge.Core/Clients/A.cs", "try { F(); } catch { return false; }");
        Breaks(StyleRules.SuppressionsWithoutReason, "PulseForge.Core/Clients/A.cs", "#pragma warning disable CA1000\n");
        Breaks(StyleRules.SuppressionsWithoutReason, "PulseForge.Core/Clients/A.cs", "[SuppressMessage(\"a\", \"b\")]");
        Breaks(StyleRules.RawMarkup, "PulseForge.Web/Pages/A.cshtml", "@Html.Raw(Model.Note)");
        Breaks(StyleRules.SkippedTests, "PulseForge.Tests/A.cs", "[Fact(Skip = \"flaky\")]");
        Breaks(StyleRules.Regions, "PulseForge.Core/A.cs", "#region Fields");
        Breaks(StyleRules.MovesWithoutReplanning, "PulseForge.Web/Pages/A.cshtml.cs", "client.Introduce(name);");
    }

    [Fact]
    public void A_folder_of_pages_without_tests_is_found()
    {
        SourceFile page = new("PulseForge.Web/Pages/Coach/New/Index.cshtml.cs", "");
        Assert.Single(MirrorRule.Untested([page]));
        Assert.Empty(MirrorRule.Untested([page, new("PulseForge.Tests/Pages/Coach/NewTests.cs", "")]));
    }

    private static void Holds(IEnumerable<string> complaints) => Assert.True(!complaints.Any(), string.Join('\n', complaints));

    private static void Breaks(Func<IReadOnlyList<SourceFile>, IEnumerable<string>> rule, string path, string text) => Assert.Single(rule([new(path, text)]));
}
