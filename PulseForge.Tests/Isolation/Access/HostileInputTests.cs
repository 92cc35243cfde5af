using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using PulseForge.Tests.Support;
using PulseForge.Web.Components;
using PulseForge.Web.Setup;
using Xunit.Abstractions;

namespace PulseForge.Tests.Isolation.Access;

/// <summary>
/// What nobody types by mistake, in every field of every form, in every query and address, found by what the pages bind: never an answer of 5xx, never
/// markup that comes back as markup, and what was typed stays in its field.
/// </summary>
[Collection(nameof(CrawledApp))]
public sealed class HostileInputTests(CrawledApp app, ITestOutputHelper output)
{
    private static readonly HtmlParser Html = new();

    // As the product writes what was typed.
    private static readonly HtmlEncoder Words = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly Crawl _crawl = new(app);

    private IEnumerable<Handler> Forms => app.Known.Where(h => h.IsPost && h.Fields.Count > 0);

    [Fact]
    public async Task Every_field_of_every_form_takes_anything()
    {
        foreach (var form in Forms)
        foreach (var at in Enumerable.Range(0, Naughty.Own.Count).Where(at => at % 9 == 0))
            await Fill(form, (field, index) => Naughty.Own[(at + (index * 7)) % Naughty.Own.Count]);

        Report(floor: 500);
    }

    [Fact]
    public async Task One_wrong_field_in_a_form_that_is_right_otherwise()
    {
        // Each field gets a fifth of them, the next field the next fifth.
        var alone = Forms.Where(f => f.Fields.Count > 1).SelectMany(form => form.Fields.Where(f => !f.IsFile && f.Type != typeof(bool)).Select(field => (form, field))).ToList();
        foreach (var (at, (form, wrong)) in alone.Index())
        foreach (var naughty in Naughty.Alone.Where((_, index) => (index + at) % 5 == 0))
            await Fill(form, (field, _) => field == wrong ? naughty : null);

        Report(floor: 300);
    }

    [SharedDataFact("blns.json")]
    public async Task The_big_list_of_naughty_strings()
    {
        var some = Naughty.Big().Chunk(96).Select(chunk => string.Join(' ', chunk.Select(n => n.Text))).Select(text => new Naughty(text, Uri.EscapeDataString(text))).ToList();
        foreach (var form in Forms)
        foreach (var at in Enumerable.Range(0, (some.Count / form.Fields.Count) + 1))
            await Fill(form, (field, index) => some[((at * form.Fields.Count) + index) % some.Count]);

        Report(floor: 300);
    }

    [Fact]
    public async Task Every_address_and_query_takes_anything()
    {
        foreach (var page in app.Known.Where(h => !h.IsPost))
        foreach (var (at, naughty) in Naughty.Own.Index().Where(n => n.Item.Text.Length < 1000))
        {
            if (at % (page.Fields.Count > 0 ? 6 : 24) == 0) await Query(page, at);
            if (page.Parameters.Count > 0 && !naughty.Text.Contains('\0', StringComparison.Ordinal) && at % (page.HasToken ? 6 : 24) == 0) await Path(page, naughty);
        }
        Report(floor: 700);
    }

    [Fact]
    public async Task A_page_without_a_handler_for_what_is_asked_is_not_shown()
    {
        foreach (var page in app.Known.DistinctBy(h => h.Route).Where(h => h.Route.Split('/')[1] is not ("home" or "brand" or "problem" or "")))
        {
            var (caller, address) = (app.WhoMay(page), await AddressOf(page with { Name = null }));
            foreach (var method in new[] { "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "QUERY" }) await Refused(caller, method, address);
            if (!app.Known.Any(h => h.Route == page.Route && h is { IsPost: true, Name: null })) await Refused(caller, "POST", address);
            if (!app.Known.Any(h => h.Route == page.Route && h is { IsPost: true, Name: null })) await Refused(caller, "POST", $"{address}?handler=Nobody");
            if (!app.Known.Any(h => h.Route == page.Route && h is { IsPost: false, Name: null })) await Refused(caller, "GET", address);
            await _crawl.Send(caller, "HEAD", address, null);
        }
        Report(floor: 400);
    }

    [Fact]
    public async Task A_body_that_is_no_form_breaks_nothing()
    {
        var bodies = new (string Type, string Body)[]
        {
            ("application/json", "{\"Input\":{\"Name\":null}}"), ("text/plain", "Input.Name=x"), ("multipart/form-data", "no boundary"), ("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data"),
            ("application/x-www-form-urlencoded; charset=utf-16", "Input.Name=x"), ("application/x-www-form-urlencoded", string.Join('&', Enumerable.Range(0, 3000).Select(i => $"Input.Coaches[{i}]=1"))),
            ("application/x-www-form-urlencoded", new string('k', 5000) + "=1"), ("application/x-www-form-urlencoded", "Input.Name=" + new string('v', 6_000_000)), ("nonsense", "x"), ("application/x-www-form-urlencoded", "=&&=x&Input=&Input[]=&Input.=1&[0]=2"),
        };
        foreach (var (at, form) in app.Known.Where(h => h.IsPost).Index())
        foreach (var (type, body) in bodies.Where((_, index) => (index + at) % 5 == 0))
        {
            using var request = app.WhoMay(form).Request("POST", await AddressOf(form), null);
            request.Content = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(body));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
            if ((await _crawl.Send(app.WhoMay(form), request)).IsOk) await app.Restore(await app.State.Changes());
        }
        Report(floor: 250);
    }

    [Fact]
    public async Task A_logo_that_is_no_picture_is_refused_at_its_field()
    {
        byte[][] files = [[], [0], "<svg onload=alert(1)>"u8.ToArray(), [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13], [.. "GIF89a"u8, 0xff, 0xff, 0xff, 0xff], [0xff, 0xd8, 0xff, 0xe0, 0, 0], new byte[3_000_000]];
        foreach (var (at, file) in files.Index())
        {
            using var request = app.Callers["owner"].Request("POST", "/coach/settings/brand", null);
            var part = new ByteArrayContent(file);
            part.Headers.ContentType = new MediaTypeHeaderValue("image/png");
            request.Content = new MultipartFormDataContent { { new StringContent("#225588"), "Input.Color" }, { part, "Input.Logo", "x<script>.png" } };
            var reply = await _crawl.Send(app.Callers["owner"], request);
            if (at > 0 && reply.Status is not (HttpStatusCode.UnprocessableEntity or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.BadRequest)) _crawl.Say($"file {at} was answered {reply.Status}");
            await app.Restore(await app.State.Changes());
        }
        Report(floor: 5);
    }

    [Fact]
    public void Any_language_that_a_browser_may_ask_for_is_understood()
    {
        foreach (var said in CultureInfo.GetCultures(CultureTypes.AllCultures).Select(culture => culture.Name).Concat(Naughty.Own.Select(n => n.Text)))
        {
            Assert.NotNull(ReaderCulture.For(said).Format);
            Assert.True(Locales.Specific(said).Length >= 2, said);
        }
    }

    private async Task Fill(Handler form, Func<FormField, int, Naughty?> value)
    {
        var typed = form.Fields.Where(f => !f.IsFile).Select((field, index) => (Field: field, Value: value(field, index))).ToList();
        var caller = app.WhoMay(form);
        var pairs = await Task.WhenAll(typed.Select(async t => $"{Uri.EscapeDataString(t.Field.Name)}={t.Value?.Encoded ?? Uri.EscapeDataString(await Right(form, t.Field))}"));
        var reply = await _crawl.Send(caller, "POST", await AddressOf(form), string.Join('&', pairs));
        if (reply.IsBroken) _crawl.Say($"    by {string.Join(", ", typed.Where(t => t.Value is not null).Select(t => $"{t.Field.Name}={Short(t.Value!.Encoded)}"))}");
        foreach (var (field, naughty) in typed.Where(t => t.Value is { IsMarkup: true } && reply.Body.Contains(t.Value.Text, StringComparison.Ordinal))) _crawl.Say($"{form.Key} writes {field.Name} as it was typed: {Short(naughty!.Text)}");
        if (reply.Status == HttpStatusCode.UnprocessableEntity) Kept(form, reply, [.. typed.Where(t => t is { Field.IsText: true, Value.CanBeKept: true }).Select(t => (t.Field, t.Value!))]);
        if ((int)reply.Status is >= 300 and < 400) await app.Restore(await app.State.Changes());
    }

    /// <summary>What can be typed into stands there again.</summary>
    private void Kept(Handler form, Reply reply, IReadOnlyList<(FormField Field, Naughty Naughty)> typed)
    {
        typed = [.. typed.Where(t => !IsKept(reply, Words.Encode(t.Naughty.Text)))];
        if (typed.Count == 0) return;
        var page = Html.ParseDocument(reply.Body);
        foreach (var (field, naughty) in typed)
        {
            var control = page.QuerySelectorAll("input, textarea").FirstOrDefault(e => e.GetAttribute("name") == field.Name && e.GetAttribute("type") is not ("hidden" or "password" or "radio" or "checkbox"));
            var shown = control is null ? null : control.LocalName == "textarea" ? control.TextContent : control.GetAttribute("value") ?? "";
            if (shown is not null && shown.ReplaceLineEndings("\n").Trim() != naughty.Text.ReplaceLineEndings("\n").Trim()) _crawl.Say($"{form.Key} loses {field.Name}: “{Short(naughty.Text)}” became “{Short(shown)}”");
        }
    }

    private static bool IsKept(Reply reply, string encoded) => reply.Body.Contains($"value=\"{encoded}\"", StringComparison.Ordinal) || reply.Body.Contains($"{encoded}</textarea>", StringComparison.Ordinal);

    private async Task<string> Right(Handler form, FormField field) => field.IsId && app.Matrix.IdOf(form, field.Name) is { } rule ? (await _crawl.Id(rule, Whose.Own))! : field.Plausible();

    private async Task Query(Handler page, int at)
    {
        var names = page.Fields.Select(f => f.Name).Concat(["handler", "returnUrl", "p", "set"]).Distinct();
        var query = string.Join('&', names.Select((name, index) => $"{Uri.EscapeDataString(name)}={Naughty.Own[(at + (index * 5)) % (Naughty.Own.Count - 1)].Encoded}"));
        var reply = await _crawl.Send(app.WhoMay(page), "GET", $"{await AddressOf(page)}?{query}", null);
        foreach (var naughty in Naughty.Own.Where(n => n.IsMarkup && reply.Body.Contains(n.Text, StringComparison.Ordinal))) _crawl.Say($"{page.Key} writes what its query says: {naughty.Text}");
    }

    private async Task Path(Handler page, Naughty naughty)
    {
        foreach (var name in page.Parameters)
        {
            var ids = await Ids(page);
            ids[name] = "~~~";
            var reply = await _crawl.Send(app.WhoMay(page), "GET", Crawl.Address(page, ids).Replace("~~~", naughty.Encoded, StringComparison.Ordinal), null);
            if (naughty.IsMarkup && reply.Body.Contains(naughty.Text, StringComparison.Ordinal)) _crawl.Say($"{page.Key} writes what its address says: {naughty.Text}");
        }
    }

    private async Task Refused(Caller caller, string method, string address)
    {
        var reply = await _crawl.Send(caller, method, address, "");
        if (reply.Outcome is not ("404" or "405" or "400")) _crawl.Say($"{method} {address} is answered {reply.Outcome}");
    }

    private async Task<string> AddressOf(Handler handler) => Crawl.Address(handler, await Ids(handler));

    private async Task<Dictionary<string, string>> Ids(Handler handler)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in handler.Parameters) ids[name] = (await _crawl.Id(app.Matrix.IdOf(handler, name)!, Whose.Own))!;
        return ids;
    }

    private static string Short(string text) => text.Length > 60 ? text[..60] : text;

    private void Report(int floor)
    {
        output.WriteLine($"{_crawl.Requests} requests");
        Assert.True(_crawl.Requests > floor, $"Only {_crawl.Requests} requests.");
        Assert.True(_crawl.Wrong.Length == 0, _crawl.Wrong);
    }
}
