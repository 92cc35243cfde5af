using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace PulseForge.Web.Components.Charts;

/// <summary>Elements of a drawing: coordinates are for machines (always a point), words for people (always encoded).</summary>
internal static class Svg
{
    public static TagBuilder Element(string name, params (string Name, string Value)[] attributes)
    {
        var element = new TagBuilder(name);
        foreach (var (attribute, value) in attributes) element.MergeAttribute(attribute, value);
        return element;
    }

    public static TagBuilder With(this TagBuilder element, params IEnumerable<IHtmlContent> children)
    {
        foreach (var child in children) element.InnerHtml.AppendHtml(child);
        return element;
    }

    public static TagBuilder Saying(this TagBuilder element, string words)
    {
        element.InnerHtml.Append(words);
        return element;
    }

    public static string Number(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A share of the drawing's width or height.</summary>
    public static string Share(double share) => Number(share * 100) + "%";
}
