using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Email;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Emails;

/// <summary>Renders <c>Emails/{Kind}.cshtml</c> and <c>.text.cshtml</c> in the reader's culture; it needs no request.</summary>
public sealed partial class RazorMailRenderer(IRazorViewEngine views, ITempDataProvider temp, IStringLocalizer<SharedTexts> texts, IServiceProvider services) : IMailRenderer
{
    public async Task<RenderedMail> RenderAsync(MailMessage message, MailFrame frame, string locale, CancellationToken cancel)
    {
        // An async method's culture is its own: the caller's stays as it was.
        var reader = ReaderCulture.For(locale);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (reader.Format, reader.Language);
        var look = MailLook.Of(frame);
        var html = await RenderAsync($"/Emails/{message.Kind}.cshtml", message, look);
        var text = await RenderAsync($"/Emails/{message.Kind}.text.cshtml", message, look);
        return new RenderedMail(texts.Say(message.Subject), html, Tidy(text));
    }

    private async Task<string> RenderAsync(string path, MailMessage message, MailLook look)
    {
        var view = views.GetView(executingFilePath: null, path, isMainPage: true);
        if (view.View is null) throw new InvalidOperationException($"There is no view {path}.");
        var action = new ActionContext(new DefaultHttpContext { RequestServices = services }, new RouteData(), new ActionDescriptor());
        var data = new ViewDataDictionary(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = message };
        look.Enter(data);
        await using var output = new StringWriter(CultureInfo.CurrentCulture);
        await view.View.RenderAsync(new ViewContext(action, view.View, data, new TempDataDictionary(action.HttpContext, temp), output, new HtmlHelperOptions()));
        return output.ToString();
    }

    /// <summary>Razor leaves the blank lines of its own statements behind.</summary>
    private static string Tidy(string text) =>
        BlankLines().Replace(string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim())), "\n\n").Trim() + "\n";

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex BlankLines();
}
