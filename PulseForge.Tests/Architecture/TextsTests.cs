using PulseForge.Tests.Support;

namespace PulseForge.Tests.Architecture;

/// <summary>
/// Every word that a person reads stands in Texts/*.resx under its English sentence, and nothing else stands there.
/// bin/texts (PULSEFORGE_WRITE_TEXTS=1) rewrites the files from the source.
/// </summary>
public class TextsTests
{
    [Fact]
    public void Every_text_of_the_source_stands_in_its_areas_file_and_no_other()
    {
        var wanted = Wanted();
        if (Environment.GetEnvironmentVariable("PULSEFORGE_WRITE_TEXTS") == "1")
            Rewrite(wanted);

        var missing = TextFiles.Areas.SelectMany(area => wanted[area].Except(TextFiles.Read(area).Keys).Select(key => $"{area}: {key}"));
        var unused = TextFiles.Areas.SelectMany(area => TextFiles.Read(area).Keys.Except(wanted[area]).Select(key => $"{area}: {key}"));
        Assert.True(!missing.Any() && !unused.Any(), $"Run bin/texts. Missing:\n{string.Join('\n', missing)}\nUnused:\n{string.Join('\n', unused)}");
    }

    [Fact]
    public void No_two_texts_of_a_file_differ_by_their_case_alone() => // the resource compiler drops the second one
        Assert.Equal([], Wanted().SelectMany(area => area.Value.GroupBy(key => key, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1).Select(same => $"{area.Key}: {same.Key}")));

    [Fact]
    public void Every_text_is_looked_up_by_a_plain_sentence() =>
        Assert.Equal([], TextFiles.Sources().Where(source => !source.File.EndsWith("/Setup/Localization.cs", StringComparison.Ordinal))
            .SelectMany(source => TextRules.ComputedKeys(File.ReadAllText(source.File)).Select(key => $"{Path.GetFileName(source.File)}: {key}")));

    [Fact]
    public void No_error_title_or_toast_is_a_literal() =>
        Assert.Equal([], TextFiles.Sources().Where(source => !source.File.Contains("/Pages/Dev/", StringComparison.Ordinal))
            .SelectMany(source => TextRules.SpokenLiterals(File.ReadAllText(source.File)).Select(words => $"{Path.GetFileName(source.File)}: {words}")));

    [Fact]
    public void No_page_speaks_past_its_texts() =>
        Assert.Equal([], TextFiles.Pages().SelectMany(file => RazorWords.Of(File.ReadAllText(file)).Select(found => $"{Path.GetRelativePath(Repository.Root, file)}:{found.Line}: {found.Words}")));

    [Theory]
    [InlineData("<p>Hello</p>", "Hello")]
    [InlineData("<p>@Model.Name is late</p>", "is late")]
    [InlineData("@if (a < b && c > d) { <b>Now</b> } else { <i>@T[\"Then\"]</i> }", "Now")]
    [InlineData("@foreach (var x in Xs.Where(x => x > 1)) { var y = x; <li>item @y</li> }", "item")]
    [InlineData("@section Head { <p>Bare</p> }", "Bare")]
    [InlineData("<input placeholder=\"Your name\">", "Your name")]
    [InlineData("<field asp-for=\"A\" label=\"@T[\"Good\"] and bad\" />", "and bad")]
    [InlineData("<p>&quot;Hi&quot;</p>", "\"Hi\"")]
    public void Bare_words_are_found(string page, string expected) =>
        Assert.Equal([expected], RazorWords.Of(page).Select(found => found.Words));

    [Theory]
    [InlineData("<p>@T[\"Hello {0}\", Model.Name]</p>")]
    [InlineData("@page \"/x\"\n@model A.B\n@using C\n<p title=\"@T[\"x\"]\">@(a ? \"b\" : \"c\")</p>")]
    [InlineData("@{ var a = \"<p>not shown</p>\"; ViewData[\"Title\"] = a; }")]
    [InlineData("<pre tabindex=\"0\">Back Squat 5x5 @@80%</pre><kbd>Enter</kbd>")]
    [InlineData("@* a comment *@<!-- another --><script>let a = 'words';</script>")]
    [InlineData("<a class=\"btn is-on\" href=\"/clients/all\">→ 3</a><kbd>J</kbd>")]
    [InlineData("@if (Url.Page(\"/A\") is { } url)\n{\n  <a href=\"@url\">@await Html.PartialAsync(\"_A\", new { b = 1 })</a>\n}\nelse if (x) { }\n")]
    [InlineData("@functions {\n  string Words() => \"Some words\";\n}\n<b>PulseForge</b> 80 kg")]
    [InlineData("@switch (x) { case 1: <b>@T[\"One\"]</b> break; default: <i>2</i> break; }")]
    [InlineData("<b>@Model.Name?.Length</b><b>@Model.Items[0].Name</b><b>@await Component.InvokeAsync(\"Some words\")</b>")]
    public void What_is_looked_up_is_no_bare_word(string page) => Assert.Equal([], RazorWords.Of(page));

    [Fact]
    public void Keys_are_read_as_the_compiler_reads_them()
    {
        Assert.Equal(["Say \"hi\" – {0}", "a", "Too long"], TextRules.Keys("""@T["Say \"hi\" \u2013 {0}", x] t["a"] [StringLength(3, ErrorMessage = "Too long")] Set["no"]"""));
        Assert.Equal(["T[name", "t[$\"a{b}\""], TextRules.ComputedKeys("""T[name] t[$"a{b}"] T["fine"] T["fine {0}", x] List["x"] bytes[t]"""));
        Assert.Equal(["Enter a number."], TextRules.Sentences("new Sentence(\"Enter a number.\")\nthrow new X(\"Not for people\")\n/// \"Not either\""));
        Assert.Equal(["this.Say(\"Client archived\"", "ModelError(\"Input.Name\", \"Too long\"", "ViewData[\"Title\"] = \"Sign in\""],
            TextRules.SpokenLiterals("this.Say(\"Client archived\"); // x\nModelState.AddModelError(\"Input.Name\", \"Too long\"); ViewData[\"Title\"] = \"Sign in\"; AddModelError(\"Input.Name\", T[\"Too long\"]);"));
        Assert.Equal([], TextRules.Sentences("var folder = \"My files\";"));
    }

    private static void Rewrite(Dictionary<string, SortedSet<string>> wanted)
    {
        foreach (var area in TextFiles.Areas) TextFiles.Write(area, wanted[area]);
        foreach (var area in Translations.Areas) TextFiles.WriteTranslation(area, Translations.Language, wanted[area]);
    }

    private static Dictionary<string, SortedSet<string>> Wanted()
    {
        var wanted = TextFiles.Areas.ToDictionary(area => area, _ => new SortedSet<string>(StringComparer.Ordinal));
        foreach (var (file, area) in TextFiles.Sources())
        {
            var source = File.ReadAllText(file);
            foreach (var key in TextRules.Keys(source)) wanted[IsShared(source, key) ? "Shared" : area].Add(key);
        }
        wanted["Shared"].UnionWith(TextFiles.CoreFiles().SelectMany(file => TextRules.Sentences(File.ReadAllText(file)).Concat(TextRules.Keys(File.ReadAllText(file)))));
        return wanted;
    }

    /// <summary>Messages of validation attributes are looked up in the shared texts, wherever the page stands.</summary>
    private static bool IsShared(string source, string key) =>
        source.Contains($"ErrorMessage = \"{key}\"", StringComparison.Ordinal) || source.Contains($"Display(Name = \"{key}\"", StringComparison.Ordinal);
}
