using System.Net;
using System.Net.Http.Headers;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace PulseForge.Tests.Support;

/// <summary>What the product answered, read to its end.</summary>
public sealed record Answer(HttpStatusCode Status, Uri Address, string Text, IDocument Page, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders)
{
    /// <summary>Where a redirect leads: a path on the same host, else a whole address.</summary>
    public string? Location => Headers.Location?.OriginalString;

    /// <summary>As it came, for files.</summary>
    public byte[] Bytes { get; private init; } = [];

    public static async Task<Answer> Read(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        var address = response.RequestMessage!.RequestUri!;
        var page = await BrowsingContext.New(Configuration.Default).OpenAsync(document => document.Content(text).Address(address));
        return new Answer(response.StatusCode, address, text, page, response.Headers, response.Content.Headers) { Bytes = await response.Content.ReadAsByteArrayAsync() };
    }

    /// <summary>The text of the element, without the space around it.</summary>
    public string TextOf(string selector) => Element(selector).TextContent.Trim();

    public bool Has(string selector) => Page.QuerySelector(selector) is not null;

    public IElement Element(string selector) =>
        Page.QuerySelector(selector) ?? throw new InvalidOperationException($"No {selector} on {Address} ({Status}):\n{Text}");

    /// <summary>The request that the form makes once these fields are filled in; a button with a name is pressed by its value.</summary>
    public HttpRequestMessage Form(string selector, params (string Name, string Value)[] typed)
    {
        var form = (IHtmlFormElement)Element(selector);
        foreach (var (name, value) in typed) Type(form, name, value);
        var pressed = form.Elements.OfType<IHtmlButtonElement>().FirstOrDefault(button => typed.Contains((button.Name ?? "", button.Value)));
        var submission = (pressed is null ? form.GetSubmission() : form.GetSubmission(pressed)) ?? throw new InvalidOperationException($"{selector} can't be sent.");
        var request = new HttpRequestMessage(submission.Method == AngleSharp.Io.HttpMethod.Get ? HttpMethod.Get : HttpMethod.Post, submission.Target.Href);
        if (request.Method == HttpMethod.Get) return request;
        request.Content = new StreamContent(submission.Body);
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(submission.MimeType ?? submission.Headers["Content-Type"]);
        return request;
    }

    private static void Type(IHtmlFormElement form, string name, string value)
    {
        var fields = form.Elements.Where(element => element.GetAttribute("name") == name && element.GetAttribute("type") != "hidden").ToList();
        if (fields.Count == 0) throw new InvalidOperationException($"The form has no field {name}, only {string.Join(", ", form.Elements.Select(element => element.GetAttribute("name")))}.");
        foreach (var field in fields) Type(field, value);
    }

    private static void Type(IElement field, string value)
    {
        switch (field)
        {
            case IHtmlInputElement { Type: "checkbox" or "radio" } choice: choice.IsChecked = choice.Value == value; break;
            case IHtmlInputElement input: input.Value = value; break;
            case IHtmlButtonElement: break;
            case IHtmlTextAreaElement text: text.Value = value; break;
            case IHtmlSelectElement select: select.Value = value; break;
            default: throw new InvalidOperationException($"Nobody types into <{field.LocalName}>.");
        }
    }
}
