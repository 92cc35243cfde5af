using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using PulseForge.Core.Tenancy;

namespace PulseForge.Web.Emails;

/// <summary>
/// The parts of a mail. Mail programs know tables and style attributes, so each part carries its own colours of the light theme;
/// its classes let the layout's style sheet turn them for the dark one.
/// </summary>
public abstract class MailTag : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    protected BrandRoles Colours => MailLook.In(View.ViewData).Light;

    protected static void Become(TagHelperOutput output, string tag, string classes, string style)
    {
        output.TagName = tag;
        output.Attributes.SetAttribute("class", classes);
        output.Attributes.SetAttribute("style", style);
    }
}

[HtmlTargetElement("mail-title")]
public sealed class MailTitle : MailTag
{
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        Become(output, "h1", "t", $"margin:0 0 8px;font-size:26px;line-height:32px;letter-spacing:-0.02em;font-weight:700;color:{Colours.Ink};");
}

/// <summary>A small line over or under the title.</summary>
[HtmlTargetElement("mail-line")]
public sealed class MailLine : MailTag
{
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        Become(output, "p", "m", $"margin:0 0 4px;font-size:14px;line-height:20px;color:{Colours.Ink2};");
}

[HtmlTargetElement("mail-text")]
public sealed class MailText : MailTag
{
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        Become(output, "p", "t", $"margin:0 0 20px;font-size:16px;line-height:24px;color:{Colours.Ink};");
}

/// <summary>What comes after the button: how long it works, what to do otherwise.</summary>
[HtmlTargetElement("mail-small")]
public sealed class MailSmall : MailTag
{
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        Become(output, "p", "m", $"margin:16px 0 0;font-size:14px;line-height:20px;color:{Colours.Ink2};");
}

/// <summary>A box in the brand's softest colour.</summary>
[HtmlTargetElement("mail-note")]
public sealed class MailNote : MailTag
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Become(output, "table", "", "margin:16px 0 24px;");
        foreach (var (name, value) in MailButton.TableAttributes) output.Attributes.SetAttribute(name, value);
        output.PreContent.SetHtmlContent($"<tr><td class=\"note t\" style=\"background:{Colours.BrandSoft};border-radius:10px;padding:12px 16px;font-size:14px;line-height:20px;color:{Colours.Ink};\">");
        output.PostContent.SetHtmlContent("</td></tr>");
    }
}

/// <summary>The one clear action.</summary>
[HtmlTargetElement("mail-button", Attributes = "href")]
public sealed class MailButton : MailTag
{
    internal static readonly (string Name, string Value)[] TableAttributes = [("role", "presentation"), ("width", "100%"), ("cellpadding", "0"), ("cellspacing", "0"), ("border", "0")];

    public Uri Href { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Become(output, "table", "", "margin:0;");
        foreach (var (name, value) in TableAttributes) output.Attributes.SetAttribute(name, value);
        var link = new TagBuilder("a") { TagRenderMode = TagRenderMode.StartTag };
        link.Attributes["href"] = Href.AbsoluteUri;
        link.Attributes["target"] = "_blank";
        link.Attributes["style"] = $"display:block;padding:16px 20px;font-size:16px;line-height:24px;font-weight:700;color:{Colours.BrandOnFill};text-decoration:none;";
        output.PreContent.AppendHtml($"<tr><td class=\"button\" align=\"center\" bgcolor=\"{Colours.BrandFill}\" style=\"border-radius:12px;background:{Colours.BrandFill};\">").AppendHtml(link);
        output.PostContent.SetHtmlContent("</a></td></tr>");
    }
}

/// <summary>A link inside a sentence.</summary>
[HtmlTargetElement("mail-link", Attributes = "href")]
public sealed class MailLink : MailTag
{
    public Uri Href { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Become(output, "a", "l", $"color:{Colours.BrandText};");
        output.Attributes.SetAttribute("href", Href.AbsoluteUri);
        output.Attributes.SetAttribute("target", "_blank");
    }
}
