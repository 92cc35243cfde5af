using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using NodaTime;
using NodaTime.Text;
using PulseForge.Core.Clients;
using PulseForge.Core.Programs;
using PulseForge.Core.Time;
using PulseForge.Core.Training;
using PulseForge.Core.Units;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Programs;

/// <summary>Reads what was typed; each obstacle stands at its field.</summary>
public sealed class AssignmentCheck(AssignmentInput input, ModelStateDictionary errors, IStringLocalizer<CoachTexts> t)
{
    private static readonly NumberRange MaxKg = new(0.5m, 1000, 3);

    /// <summary>The furthest that anybody plans ahead.</summary>
    private static readonly Period Furthest = Period.FromYears(2);

    /// <summary>The first day, counted back from the event where one is named; null when it can't be one.</summary>
    public LocalDate? Start(IReadOnlyList<Client> clients, Instant now, ProgramVersion version, TrainedPart? part, IReadOnlyList<IsoDayOfWeek>? weekdays) =>
        string.IsNullOrWhiteSpace(input.Event) ? Start(clients, now) : part is null || weekdays is null ? null : Before(clients, now, version, part, weekdays);

    private LocalDate? Before(IReadOnlyList<Client> clients, Instant now, ProgramVersion version, TrainedPart part, IReadOnlyList<IsoDayOfWeek> weekdays)
    {
        if (!LocalDatePattern.Iso.Parse(input.Event!.Trim()).TryGetValue(default, out var on) || on.Year is < 2000 or > 9000) return Wrong(t["There is no such date. Write it like {0}.", "2026-11-30"], "Input.Event");
        var found = EventStart.Of(version, part, weekdays, Math.Clamp(input.Passes ?? 1, 1, Assignment.MaxPasses), on);
        if (found.Falls != on) return Wrong(t["The event is training day {0} of its week, which would be {1:dddd}. Choose training days so that it is {2:dddd}.", found.Day, found.Falls, on], "Input.Event");
        var today = clients.Count == 0 ? found.Start : clients.Max(c => Today(c, now));
        var missing = (Period.DaysBetween(found.Start, today) + 6) / 7;
        if (missing > 0) return Wrong(t["It would have begun on {0:d MMM yyyy}: {1} weeks are missing. Take only a part of it, from week {2} on.", found.Start, missing, part.First + missing], "Input.Event");
        errors.Remove("Input.Start");
        input.Start = found.Start.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
        return Start(clients, now);
    }

    private LocalDate? Start(IReadOnlyList<Client> clients, Instant now)
    {
        if (string.IsNullOrWhiteSpace(input.Start)) return null;
        if (!LocalDatePattern.Iso.Parse(input.Start.Trim()).TryGetValue(default, out var start)) return Wrong(t["There is no such date. Write it like {0}.", "2026-11-30"]);
        if (clients.FirstOrDefault(c => start < Today(c, now)) is { } late) return Wrong(t["This day is over where {0} lives: today is {1:d MMM yyyy} there.", late.Name, Today(late, now)]);
        return clients.Count > 0 && start > Today(clients[0], now) + Furthest ? Wrong(t["This is more than two years ahead."]) : start;
    }

    /// <summary>The weeks of the program that are trained; null when they can't be.</summary>
    public TrainedPart? Part(ProgramVersion version)
    {
        var part = new TrainedPart(input.FirstWeek ?? 1, input.LastWeek);
        if (part.First > version.Weeks) errors.AddModelError("Input.FirstWeek", t["The program has {0} weeks.", version.Weeks]);
        else if (part.Last > version.Weeks) errors.AddModelError("Input.LastWeek", t["The program has {0} weeks.", version.Weeks]);
        else if (part.Last < part.First) errors.AddModelError("Input.LastWeek", t["The last week does not come before the first."]);
        else if (!version.Sessions.Any(s => part.Contains(s.Week))) errors.AddModelError("Input.LastWeek", t["Nothing is trained in these weeks."]);
        else return part;
        return null;
    }

    public IReadOnlyList<IsoDayOfWeek>? Weekdays(ProgramVersion version)
    {
        var (chosen, needed) = (input.Weekdays.Where(day => day is >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Sunday).Distinct().Order().ToList(), TrainingCalendar.DaysNeeded(version));
        if (chosen.Count == needed) return chosen;
        errors.AddModelError("Input.Weekdays", t["The program trains on {0} days a week: choose {0}. You chose {1}.", needed, chosen.Count]);
        return null;
    }

    public void Chosen(IReadOnlyList<Client> clients)
    {
        if (clients.Count == 0) errors.AddModelError("Input.Clients", t["Choose at least one client."]);
        else if (clients.Count < input.Clients.Distinct().Count()) errors.AddModelError("Input.Clients", t["One of these clients is not there any more. Choose again."]);
    }

    /// <summary>The training maxes that were typed for a client, in kilograms.</summary>
    public Dictionary<Guid, decimal> Maxes(Client client, IEnumerable<NeededMax> needed)
    {
        var typed = new Dictionary<Guid, decimal>();
        foreach (var exercise in needed.Select(n => n.ExerciseId))
        {
            var key = AssignmentInput.KeyOf(client.Id, exercise);
            if (string.IsNullOrWhiteSpace(input.Maxes.GetValueOrDefault(key))) continue;
            var parsed = Mass.Parse(input.Maxes[key], client.Units.Mass(), CultureInfo.CurrentCulture, MaxKg);
            if (parsed.Value is { } max) typed[exercise] = decimal.Round(max.Kg, 3);
            else errors.AddModelError($"Input.Maxes[{key}]", t.Say(parsed.Error!));
        }
        return typed;
    }

    /// <summary>A decision that was made here; none where the coach decides later.</summary>
    public async Task SubstituteAsync(SubstituteQuestion question, Substitutes substitutes, CancellationToken cancel)
    {
        var key = AssignmentInput.KeyOf(question.Client.Id, question.Original.Id!.Value);
        if (input.Substitutes.GetValueOrDefault(key) is not { Length: > 0 } choice) return;
        if (await substitutes.DecideAsync(question, choice, cancel) is { } problem) errors.AddModelError($"Input.Substitutes[{key}]", t.Say(problem));
    }

    /// <summary>What is chosen now: as it was sent, and as it is proposed where nothing was sent yet.</summary>
    public IReadOnlyList<ChosenSubstitute> Choices(IEnumerable<SubstituteQuestion> questions, Instant now) => [.. questions
        .Select(q => (Question: q, Key: AssignmentInput.KeyOf(q.Client.Id, q.Original.Id!.Value)))
        .Select(q => Substitutes.Choose(q.Question, input.Substitutes.TryGetValue(q.Key, out var sent) ? sent : q.Question.Proposed, now)).OfType<ChosenSubstitute>()];

    private static LocalDate Today(Client client, Instant now) => LocalDay.Today(now, TimeZones.Get(client.TimeZone));

    private LocalDate? Wrong(string words, string field = "Input.Start")
    {
        errors.AddModelError(field, words);
        return null;
    }
}
