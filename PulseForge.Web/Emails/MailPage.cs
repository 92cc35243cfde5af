using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Razor.Internal;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Email;
using PulseForge.Core.Tenancy;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Emails;

/// <summary>What surrounds a message, kept where the layout and the tag helpers find it too.</summary>
public sealed record MailLook(MailFrame Frame, BrandRoles Light, BrandRoles Dark)
{
    private const string Key = "Mail";

    public static MailLook Of(MailFrame frame)
    {
        var palette = BrandPalette.From(frame.BrandColor is { } color ? HexColour.Parse(color) : BrandPalette.DefaultColour);
        return new MailLook(frame, palette.Light, palette.Dark);
    }

    public static MailLook In(ViewDataDictionary data) => (MailLook)data[Key]!;

    public void Enter(ViewDataDictionary data) => data[Key] = this;
}

/// <summary>The base of every view in this folder.</summary>
public abstract class MailPage<TModel> : RazorPage<TModel>
{
    [RazorInject]
    public IStringLocalizer<EmailTexts> Texts { get; set; } = null!;

    public MailLook Look => MailLook.In(ViewData);

    public MailFrame Frame => Look.Frame;

    /// <summary>The line that a list of mails shows beside the subject.</summary>
    public string? Preview
    {
        get => ViewData[nameof(Preview)] as string;
        set => ViewData[nameof(Preview)] = value;
    }

    /// <summary>Why this mail came, at its foot; account mail needs none.</summary>
    public string? Because
    {
        get => ViewData[nameof(Because)] as string;
        set => ViewData[nameof(Because)] = value;
    }

    /// <summary>How long a link works, in words.</summary>
    public string Lasting(Duration time) => time.TotalHours switch
    {
        < 2 => Texts["{0} minutes", (int)time.TotalMinutes],
        < 48 => Texts["{0} hours", (int)time.TotalHours],
        _ => Texts["{0} days", (int)time.TotalDays],
    };

    public string Moment(Instant at, DateTimeZone zone) => Texts["{0:d MMMM uuuu, HH:mm z}", at.InZone(zone)];

    public string Day(LocalDate date) => Texts["{0:dddd d MMMM}", date];

    public string Until(LocalDateTime at) => Texts["{0:dddd d MMMM, HH:mm}", at];

    public string Time(LocalTime time) => time.ToString("t", CultureInfo.CurrentCulture);
}

/// <summary>The base of the text views: nothing is encoded, because nothing will be decoded.</summary>
public abstract class TextMailPage<TModel> : MailPage<TModel>
{
    public override void Write(object? value)
    {
        if (value is IHtmlContent content) content.WriteTo(Output, NullHtmlEncoder.Default);
        else WriteLiteral(Convert.ToString(value, CultureInfo.CurrentCulture));
    }

    public override void Write(string? value) => WriteLiteral(value);
}
