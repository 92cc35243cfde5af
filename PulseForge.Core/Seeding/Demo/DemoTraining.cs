using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Progression;
using PulseForge.Core.Training;
using PulseForge.Core.Training.Formulas;

namespace PulseForge.Core.Seeding.Demo;

/// <summary>A set of a sheet as it was done.</summary>
internal sealed record DemoSet(SheetItem Item, SheetSet Set, SetResult Result);

/// <summary>How a demo client trains what their sheet asks for: as strong as they are that day, tired on some, and human.</summary>
internal sealed class DemoTraining(DemoCharacter person, Random random)
{
    private const decimal FreshDay = 1.01m;
    private const decimal TiredDay = 0.97m;
    private const double LeavesEarly = 0.05;
    private const double WritesNote = 0.02;

    private readonly DemoEffort _effort = new();
    private readonly DemoWords _words = DemoStories.Words(person.Story.Language);

    /// <summary>Every set that was done, in the order of the sheet.</summary>
    public IReadOnlyList<DemoSet> Train(IReadOnlyList<SheetBlock> blocks, LocalDate date)
    {
        var form = random.NextDouble() switch { < 0.08 => TiredDay, > 0.85 => FreshDay, _ => 1m };
        var last = blocks.Count > 2 && random.NextDouble() < LeavesEarly ? blocks[^1].Index : int.MaxValue;
        List<DemoSet> done = [.. blocks.Where(b => b.Index < last).SelectMany(b => b.Items).SelectMany(item => item.Sets.Where(s => s.Planned is not null), (item, set) => Do(item, set, date, form))];
        _effort.Remember(done);
        return done;
    }

    public decimal SessionRpe(IReadOnlyCollection<DemoSet> done, LocalDate date)
    {
        var hardest = done.Select(d => d.Result.Rpe ?? 6).OrderDescending().Take(Math.Max(1, done.Count / 2)).DefaultIfEmpty(6).Average();
        return Halves(Math.Clamp(hardest - 1.2m + (person.Is(DemoEventKind.Sleeplessness, date) ? 0.5m : 0) + (decimal)(random.NextDouble() - 0.5), 3, 10));
    }

    /// <summary>Sets with their rests, a warm-up, and somebody to talk to.</summary>
    public int Minutes(IReadOnlyCollection<DemoSet> done) =>
        Math.Clamp((int)done.Sum(d => 0.7 + (d.Set.Planned!.Amount.Kind is AmountKind.Seconds or AmountKind.RoundSeconds ? d.Set.Planned.Amount.Min / 60.0 : 0) + (d.Set.Planned.RestSeconds ?? 60) / 75.0) + random.Next(8, 20), 25, 110);

    /// <summary>What they write below a session: of what came between, of how it went, mostly nothing.</summary>
    public string? Note(IReadOnlyList<DemoSet> done, IReadOnlyList<SheetBlock> blocks, LocalDate date)
    {
        if (done.Count < blocks.SelectMany(b => b.Items).Sum(i => i.Sets.Count(s => s.Planned is not null))) return Pick(_words.Short);
        var between = person.Story.Events.FirstOrDefault(e => e.Kind is DemoEventKind.Injury or DemoEventKind.Busy or DemoEventKind.Sleeplessness && person.Is(e.Kind, date));
        if (between?.Note is { } note && random.NextDouble() < 0.12) return note;
        return random.NextDouble() > 0.16 ? null : done.Any(d => d.Result.Rpe >= 9.5m) ? Pick(_words.Hard) : Pick(_words.Good);
    }

    private DemoSet Do(SheetItem item, SheetSet set, LocalDate date, decimal form) => new(item, set, Result(item, set.Planned!, set.Order, date, form));

    private SetResult Result(SheetItem item, PlannedSet planned, int order, LocalDate date, decimal form) => planned.Amount.Kind switch
    {
        AmountKind.Seconds or AmountKind.RoundSeconds => new SetResult(null, null, Seconds: planned.Amount.Min, Rpe: Felt(planned, order)),
        AmountKind.Metres => new SetResult(Stored(planned.LoadKg), null, Metres: planned.Amount.Min, Rpe: Felt(planned, order)),
        AmountKind.Calories => new SetResult(null, null, Calories: planned.Amount.Min, Rpe: Felt(planned, order)),
        AmountKind.Reps or AmountKind.RepsAtLeast or AmountKind.Amrap => planned.Load.Kind is LoadKind.Bodyweight or LoadKind.None ? Own(item, planned, order, date) : Lift(item, planned, order, date, form),
    };

    private SetResult Lift(SheetItem item, PlannedSet planned, int order, LocalDate date, decimal form)
    {
        var strength = person.Strength(date) * DemoLifts.OfSquat(item.Item.Exercise.Slug) * form;
        var load = Stored(planned.LoadKg ?? DemoLifts.First(item, planned, strength))!.Value;
        var could = DemoLifts.Repetitions(load / strength) - order * 0.2m;
        if (Strained(item, date) is { } strained) return new SetResult(load, planned.Amount.Max ?? planned.Amount.Min, Rpe: strained);
        var reps = Reps(planned, could);
        var failed = reps < planned.Amount.Min;
        var rpe = _effort.AtMost(item.ExerciseId, load, reps, failed ? 10 : Halves(Math.Clamp(10 - (could - reps), 5, 10)));
        return new SetResult(load, reps, Rpe: rpe, Note: random.NextDouble() < WritesNote ? Pick(_words.Sets) : null);
    }

    /// <summary>In a story of effort the lift that hurts ends near the limit, a little harder from session to session.</summary>
    private decimal? Strained(SheetItem item, LocalDate date)
    {
        if (person.Strain(date) is var strain && strain == 0 || !person.Story.Events.Any(e => e.Pattern == DemoLifts.Pattern(item) && person.Is(DemoEventKind.Injury, date))) return null;
        return Halves(Math.Clamp(9.5m - (person.Strain(person.Today) - strain), 5, 10));
    }

    /// <summary>As many as are asked for and possible; open sets end with one in reserve.</summary>
    private static int Reps(PlannedSet planned, decimal could)
    {
        var (least, possible) = (planned.Amount.Min, (int)Math.Max(0, Math.Floor(could + 0.3m)));
        if (planned.Amount.IsOpen) return Math.Clamp((int)Math.Floor(could - 0.75m), Math.Min(least, possible), 25);
        var wanted = planned.Rpe is { } rpe ? (int)Math.Round(could - (10 - rpe)) : planned.Amount.Max!.Value;
        return Math.Min(possible, Math.Clamp(wanted, least, planned.Amount.Max!.Value));
    }

    /// <summary>With the own weight, and what hangs on it.</summary>
    private SetResult Own(SheetItem item, PlannedSet planned, int order, LocalDate date)
    {
        var grown = person.Strength(date) / person.Story.Squat;
        var could = DemoLifts.OwnRepetitions(item.Item.Exercise.Slug, person.Story.Sex) * grown - Math.Max(0, planned.LoadKg ?? 0) / 2.5m - order * 0.6m + random.Next(-1, 2);
        var reps = (int)Math.Clamp(planned.Amount.IsOpen ? Math.Floor(could) : Math.Min(planned.Amount.Max!.Value, Math.Floor(could)), 2, 30);
        var rpe = _effort.AtMost(item.ExerciseId, planned.LoadKg ?? 0, reps, Halves(Math.Clamp(10 - (could - reps), 6, 10)));
        return new SetResult(Stored(planned.LoadKg), reps, Rpe: rpe);
    }

    private decimal Felt(PlannedSet planned, int order) => Halves(Math.Clamp((planned.Rpe ?? 6.5m) + order * 0.1m + (decimal)(random.NextDouble() - 0.4), 3, 10));

    private string Pick(string[] words) => words[random.Next(words.Length)];

    /// <summary>As the database keeps it: pounds have more digits.</summary>
    private static decimal? Stored(decimal? kg) => kg is { } value ? decimal.Round(value, 3) : null;

    private static decimal Halves(decimal value) => Math.Round(value * 2, MidpointRounding.AwayFromZero) / 2;
}
