using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Identity;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Programs;
using PulseForge.Core.Seeding;
using PulseForge.Tests.Faults.Harness;
using PulseForge.Tests.Support;

namespace PulseForge.Bench;

/// <summary>
/// The builder's grid as a coach's browser meets it: opening a program and editing one cell, in the published product with its own PostgreSQL, the largest program (52 × 7 × 12) beside a
/// usual one (4 × 3 × 5), in turn: <c>bin/bench grid [edits]</c>.
/// </summary>
internal static class GridKernel
{
    private const string Password = "chalk and a heavy bag";
    private const int WarmUp = 20;
    private static readonly TimeSpan Budget = TimeSpan.FromMilliseconds(100);

    public static async Task<int> RunAsync(string[] args)
    {
        var edits = args is [var typed, ..] ? int.Parse(typed, CultureInfo.InvariantCulture) : 300;
        await using var postgres = await OwnPostgres.StartAsync();
        var studio = await Studio.OpenAsync(postgres, 1, SystemClock.Instance.GetCurrentInstant());
        var (usual, largest) = await WriteAsync(postgres, studio);
        await using var mail = new SmtpSink();
        await using var replica = new Replica(FaultsInFull.Published, "grid", postgres, mail);
        replica.Start();
        await replica.ReadyAsync();
        using var coach = await Visitor.SignInAsync(replica.Port, $"{studio.Identifier}.localhost", $"tom@{studio.Identifier}.example", Password);
        Grid[] grids = [await Grid.OpenAsync(coach, "4 x 3 x 5", usual), await Grid.OpenAsync(coach, "52 x 7 x 12", largest)];
        for (var n = 0; n < WarmUp + edits; n++)
            foreach (var grid in grids) await grid.EditAsync(n, isCounted: n >= WarmUp);
        for (var n = 0; n < WarmUp + edits / 3; n++)
            foreach (var grid in grids) await grid.OpenAsync(isCounted: n >= WarmUp);
        foreach (var grid in grids) Console.WriteLine($"{grid.Name}\n  a cell   {grid.Edits}   {grid.Edits.Median / grids[0].Edits.Median:N2} × the first\n  opening  {grid.Openings}   {grid.Openings.Median / grids[0].Openings.Median:N2} × the first");
        return grids[1].Edits.Of(0.95) <= Budget ? 0 : 1;
    }

    private static async Task<(Guid Usual, Guid Largest)> WriteAsync(OwnPostgres postgres, Studio studio)
    {
        var now = SystemClock.Instance.GetCurrentInstant();
        var tom = Studio.Person($"tom@{studio.Identifier}.example", "Tom", Role.Coach, now);
        tom.UsePassword(new PasswordHasher<User>().HashPassword(tom, Password));
        await using var db = postgres.Of(studio.Id);
        var (usual, largest) = (Program("Usual", 4, 3, 5), Program("Largest", 52, 7, 12));
        db.AddRange(tom, usual.Program, usual.Draft, largest.Program, largest.Draft);
        await db.SaveChangesAsync();
        return (usual.Program.Id, largest.Program.Id);

        (TrainingProgram Program, ProgramVersion Draft) Program(string name, int weeks, int days, int lifts)
        {
            var program = new TrainingProgram(name, "strength", "beginner", null, now);
            var draft = ProgramVersion.Draft(program.Id, weeks);
            foreach (var (week, day) in Enumerable.Range(1, weeks).SelectMany(week => Enumerable.Range(1, days).Select(day => (week, day)))) draft.AddSession(week, day, $"Day {day}", Of(day, lifts));
            return (program, draft);
        }
    }

    private static Workout Of(int day, int lifts) => new(Catalogue.Shipped.All.Skip(day * lifts).Take(lifts).Select(e => Block.Straight(new Item(e.Reference, [new SetGroup(4, Amount.Reps(6, 8), Load.Kilograms(60), 90)], null, "Slow"))).ToValueList());

    /// <summary>A program's grid, and what was measured of it.</summary>
    private sealed class Grid(Visitor coach, string name, string address, string row, string was, string token)
    {
        private string _was = was;

        public string Name => name;

        public Figures Edits { get; } = new();

        public Figures Openings { get; } = new();

        public static async Task<Grid> OpenAsync(Visitor coach, string name, Guid program)
        {
            var address = $"/coach/programs/{program}";
            var page = new HtmlParser().ParseDocument(await coach.GetAsync(address));
            var row = page.QuerySelector("#day-1 tr[data-row]")!;
            return new Grid(coach, name, address, row.GetAttribute("data-row")!, row.QuerySelector("td[data-week='1']")!.GetAttribute("data-was")!, page.QuerySelector("#board-form [name='__RequestVerificationToken']")!.GetAttribute("value")!);
        }

        public Task OpenAsync(bool isCounted) => Openings.MeasureAsync(isCounted, () => coach.GetAsync(address));

        public async Task EditAsync(int n, bool isCounted)
        {
            var now = string.Create(CultureInfo.InvariantCulture, $"4x6-8 {40 + (n % 100)}kg rest 90s // Slow");
            var cell = JsonSerializer.Serialize(new { week = 1, day = 1, row, nth = 0, was = _was, now });
            await Edits.MeasureAsync(isCounted, () => coach.PostAsync($"{address}/cells", token, ("from", "1"), ("cell", cell)));
            _was = now;
        }
    }
}
