using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using NodaTime;
using NodaTime.Text;
using PulseForge.Core.CheckIns;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Clients;

/// <summary>When a client is asked, as it was typed.</summary>
public sealed class CheckInInput
{
    public Guid? Form { get; set; }

    public List<IsoDayOfWeek> Weekdays { get; set; } = [];

    public string? At { get; set; }

    [Required(ErrorMessage = "Choose the first day.")]
    public string? From { get; set; }

    public string? Until { get; set; }

    public static CheckInInput Of(CheckInSchedule schedule) => new()
    {
        Form = schedule.FormId, Weekdays = [.. schedule.Weekdays.Select(d => (IsoDayOfWeek)d)], At = schedule.At?.ToString("HH:mm", CultureInfo.InvariantCulture),
        From = Iso(schedule.From), Until = schedule.Until is { } until ? Iso(until) : null,
    };

    public static string Iso(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>What was said, or null after each obstacle was told at its field.</summary>
    public Plan? Read(ModelStateDictionary errors, IStringLocalizer<CoachTexts> t, LocalDate today)
    {
        var days = Weekdays.Where(d => d is >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Sunday).Distinct().ToList();
        if (days.Count == 0) errors.AddModelError("Input.Weekdays", t["Choose at least one day."]);
        var (from, until, at) = (Date(From, "Input.From", errors, t, today), Date(Until, "Input.Until", errors, t, today), Time(errors, t));
        if (until < from) errors.AddModelError("Input.Until", t["It ends on or after its first day."]);
        return errors.IsValid ? new Plan(days, at, from!.Value, until) : null;
    }

    private LocalTime? Time(ModelStateDictionary errors, IStringLocalizer<CoachTexts> t)
    {
        if (string.IsNullOrWhiteSpace(At)) return null;
        if (LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(At.Trim()).TryGetValue(default, out var time)) return time;
        errors.AddModelError("Input.At", t["There is no such time. Write it like {0}.", "07:30"]);
        return null;
    }

    private static LocalDate? Date(string? text, string field, ModelStateDictionary errors, IStringLocalizer<CoachTexts> t, LocalDate today)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (LocalDatePattern.Iso.Parse(text.Trim()).TryGetValue(default, out var date) && date > today.PlusYears(-5) && date < today.PlusYears(5)) return date;
        errors.AddModelError(field, t["There is no such date. Write it like {0}.", "2026-11-30"]);
        return null;
    }

    public sealed record Plan(IReadOnlyList<IsoDayOfWeek> Weekdays, LocalTime? At, LocalDate From, LocalDate? Until);
}
