using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace PulseForge.Web.Components;

/// <summary>Elements for markup that is built in code. Words are encoded.</summary>
public static class Markup
{
    public static TagBuilder Words(string tag, string? cssClass, string words)
    {
        var element = new TagBuilder(tag);
        if (cssClass is not null) element.AddCssClass(cssClass);
        element.InnerHtml.Append(words);
        return element;
    }

    public static TagBuilder Around(string tag, string? cssClass, params IEnumerable<IHtmlContent> content)
    {
        var element = new TagBuilder(tag);
        if (cssClass is not null) element.AddCssClass(cssClass);
        foreach (var part in content) element.InnerHtml.AppendHtml(part);
        return element;
    }
}
