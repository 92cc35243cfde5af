using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Exercises;
using PulseForge.Core.Programs;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Training;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Training;

public sealed class SubstitutionTests : IAsyncLifetime
{
    private static readonly LocalDate Start = TrainedClient.Start;

    private readonly TestDatabase _database = new();
    private World _world = null!;
    private TrainedClient _trained = null!;
    private PulseForgeDb _db = null!;

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        _world = await World.Build(_database, Instant.FromUtc(2026, 11, 1, 8, 0));
        await using (var system = _database.As(_world.IronHouse.Id)) _trained = await TrainedClient.Assign(system, _world.Dana, _world.Bob);
        _db = _database.As(_world.IronHouse.Id, _trained.Actor);
    }

    public async Task DisposeAsync()
    {
        await _db.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Until_a_coach_approves_the_session_says_what_the_limitation_says()
    {
        await Limit(LimitationKind.Pattern, "squat", LimitationSeverity.Forbidden, Start.PlusDays(10));
        var question = Assert.Single(await Questions());

        Assert.Equal(("Back Squat", false), (question.Original.Name, question.IsDecided));
        Assert.NotNull(question.Proposed);
        Assert.All(question.Choices, choice => Assert.NotEqual("squat", choice.Exercise.Pattern));
        var item = (await Sheet(0)).Items.Single();
        Assert.Equal(("Back Squat", "Leave this out while your limitation lasts."), (item.Name, item.Target.Reason.ToString(CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task The_session_shows_the_substitute_with_the_reason_while_the_limitation_lasts_and_the_original_afterwards()
    {
        await Limit(LimitationKind.Pattern, "squat", LimitationSeverity.Forbidden, Start.PlusDays(10));
        await Decide("leg-extension");

        foreach (var week in new[] { 0, 1 })
        {
            var item = (await Sheet(week)).Items.Single();
            Assert.Equal("Leg Extension", item.Name);
            Assert.Equal("In place of Back Squat until 3 Dec: Squat", item.InPlaceOf!.Reason.ToString(CultureInfo.InvariantCulture));
            Assert.Equal("Find a load that you can lift for every rep with good form; the next ones follow from it.", item.Target.Reason.ToString(CultureInfo.InvariantCulture));
            Assert.Equal([5, 5, 5], item.Sets.Select(s => s.Planned!.Amount.Min));
        }
        var after = (await Sheet(2)).Items.Single();
        Assert.Equal(("Back Squat", null), (after.Name, after.InPlaceOf));
        Assert.All(after.Sets, set => Assert.Equal(100m, set.Planned!.LoadKg));
    }

    [Fact]
    public async Task What_is_logged_counts_for_the_substitute_and_the_original_goes_on_where_it_stood()
    {
        await Train(0, 100);
        await Limit(LimitationKind.Pattern, "squat", LimitationSeverity.Avoid, Start.PlusDays(16), Start.PlusDays(1));
        await Decide("leg-extension", week: 1);
        await Train(1, 40);

        var second = (await Sheet(2)).Items.Single();
        Assert.Equal("Leg Extension", second.Name);
        Assert.All(second.Sets, set => Assert.Equal(42.5m, set.Planned!.LoadKg));
        Assert.Equal(40m, second.Sets[0].LastTime!.LoadKg);
        var original = (await Sheet(3)).Items.Single();
        Assert.Equal("Back Squat", original.Name);
        Assert.All(original.Sets, set => Assert.Equal(102.5m, set.Planned!.LoadKg));
        Assert.Equal(3, await _db.LoggedSets.CountAsync(s => s.ExerciseId == second.ExerciseId));
    }

    [Fact]
    public async Task A_session_that_was_trained_keeps_what_was_trained_whatever_is_decided_later()
    {
        await Limit(LimitationKind.Pattern, "squat", LimitationSeverity.Avoid, null);
        await Decide("leg-extension");
        await Train(0, 40);
        await Decide(SubstituteQuestion.Keep, week: 1);

        Assert.Equal(("Leg Extension", "In place of Back Squat"), ((await Sheet(0)).Items.Single().Name, (await Sheet(0)).Items.Single().InPlaceOf!.Reason.ToString(CultureInfo.InvariantCulture)));
        Assert.Equal("Back Squat", (await Sheet(1)).Items.Single().Name);
        Assert.Equal("Go easy or swap it: your limitation says to avoid this.", (await Sheet(1)).Items.Single().Target.Reason.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_part_of_the_body_only_hints_and_what_spares_it_comes_first()
    {
        await Limit(LimitationKind.BodyPart, "knee", LimitationSeverity.Avoid, null, side: BodySide.Left);
        var question = Assert.Single(await Questions());

        Assert.False(question.IsSure);
        Assert.Null(question.Proposed);
        Assert.Contains(new Sentence("Spares: {0}", new Sentence("Left {0}", "knee")), question.Choices[0].Reasons);
        Assert.Null((await Sheet(0)).Items.Single().InPlaceOf);
        await Decide(question.Choices[0].Exercise.Key);
        Assert.Equal("In place of Back Squat while it lasts: Left knee", (await Sheet(0)).Items.Single().InPlaceOf!.Reason.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_substitute_that_a_new_limitation_forbids_is_shown_no_more_and_asked_anew()
    {
        await Limit(LimitationKind.Pattern, "squat", LimitationSeverity.Avoid, null);
        await Decide("leg-extension");
        await Limit(LimitationKind.Muscle, "quads", LimitationSeverity.Forbidden, null);

        Assert.Null((await Sheet(0)).Items.Single().InPlaceOf);
        var question = Assert.Single(await Questions());
        Assert.False(question.IsDecided);
        Assert.DoesNotContain(question.Choices, c => c.Exercise.Key == "leg-extension");
    }

    [Theory]
    [InlineData("barbell-back-squat")]
    [InlineData("no-such-thing")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Only_what_is_proposed_or_keeping_can_be_chosen(string? choice)
    {
        await Limit(LimitationKind.Pattern, "squat", LimitationSeverity.Avoid, null);
        Assert.NotNull(await Coaching(0).DecideAsync((await Questions()).Single(), choice, default));
        Assert.False(await _db.Substitutions.AnyAsync());
    }

    [Fact]
    public async Task Watching_something_and_limitations_that_are_over_ask_nothing()
    {
        await Limit(LimitationKind.Pattern, "squat", LimitationSeverity.Watch, null);
        await Limit(LimitationKind.Muscle, "quads", LimitationSeverity.Forbidden, Start.PlusDays(-1), Start.PlusDays(-9));
        await Limit(LimitationKind.Pattern, "hinge", LimitationSeverity.Forbidden, null);

        Assert.Empty(await Questions());
    }

    private async Task Limit(LimitationKind kind, string subject, LimitationSeverity severity, LocalDate? until, LocalDate? from = null, BodySide side = BodySide.Both)
    {
        _db.Add(new Limitation(_world.Dana.ClientId!.Value, kind, subject, side, severity, from ?? Start.PlusDays(-3), until, null));
        await _db.SaveChangesAsync();
    }

    private async Task<IReadOnlyList<SubstituteQuestion>> Questions(int week = 0) =>
        await Coaching(week).OfPlanAsync(await _db.Clients.SingleAsync(c => c.Id == _world.Dana.ClientId), Start.PlusWeeks(week), default);

    private async Task Decide(string choice, int week = 0)
    {
        var question = Assert.Single(await Questions(week));
        Assert.Null(await Coaching(week).DecideAsync(question, choice, default));
        await _db.SaveChangesAsync();
        _db.ChangeTracker.Clear();
    }

    private async Task Train(int session, decimal kg)
    {
        for (var order = 0; order < 3; order++) Assert.True(await Logging(session).SetAsync(_trained.Sessions[session], 0, 0, order, new SetResult(kg, 5, Rpe: 8), default));
        await Logging(session).FinishAsync(_trained.Sessions[session], 8, 45, null, default);
        _db.ChangeTracker.Clear();
    }

    private async Task<SessionSheet> Sheet(int session) => (await new SessionSheets(_db, Clock(session)).FindAsync(_trained.Sessions[session], default))!;

    private Substitutes Coaching(int week) => new(_db, new ExerciseLibrary(_db), new ExerciseBook(_db, Clock(week)), Clock(week));

    private TrainingLog Logging(int session)
    {
        _db.ChangeTracker.Clear();
        return new TrainingLog(_db, new SessionSheets(_db, Clock(session)), Clock(session));
    }

    private static NodaTime.Testing.FakeClock Clock(int session) => TrainedClient.On(Start.PlusWeeks(session));
}
