using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Units;
using PulseForge.Web.Setup;

namespace PulseForge.Web.Pages.Session;

/// <summary>How hard and how long a session was.</summary>
public sealed record SessionRating(decimal? Rpe, int? Minutes, string? Note);

/// <summary>The end of a session as it was typed.</summary>
public sealed class FinishInput
{
    private static readonly NumberRange Exertion = new(0, 10, 1);
    private static readonly NumberRange Duration = new(1, 600, 0);

    public string? Rpe { get; set; }

    public string? Minutes { get; set; }

    public string? Note { get; set; }

    /// <summary>What was typed, or null with each error at its field.</summary>
    public SessionRating? Read(ModelStateDictionary errors, IStringLocalizer texts)
    {
        var rpe = Read(nameof(Rpe), Rpe, Exertion, errors, texts);
        var minutes = Read(nameof(Minutes), Minutes, Duration, errors, texts);
        if (Note is { Length: > 2000 }) errors.AddModelError("Input.Note", texts["A note has at most 2,000 characters."]);
        return errors.IsValid ? new SessionRating(rpe, (int?)minutes, string.IsNullOrWhiteSpace(Note) ? null : Note.Trim()) : null;
    }

    private static decimal? Read(string field, string? text, NumberRange range, ModelStateDictionary errors, IStringLocalizer texts)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var parsed = NumberText.Parse(text, CultureInfo.CurrentCulture, range);
        if (parsed.Error is { } error) errors.AddModelError($"Input.{field}", texts.Say(error));
        return parsed.Value;
    }
}
