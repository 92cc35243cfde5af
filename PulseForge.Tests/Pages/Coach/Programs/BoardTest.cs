using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Notation;
using PulseForge.Core.Units;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Coach.Programs;

/// <summary>A program of three weeks, and how the script of its grid speaks to the server.</summary>
public abstract class BoardTest(WebApp app)
{
    private const string Plan = "program Grid\nweeks 1-3\nday 1 Lower\nA. Barbell Back Squat 5x5 100kg\nB. Chin-Up 3x8 bw\nday 2 Upper\nA. Push-Up 3x10";

    private readonly Dictionary<Guest, string> tokens = [];

    protected WebApp App { get; } = app;

    protected async Task<(Guest Alice, string Board)> Open()
    {
        var alice = await App.As(App.World.Alice);
        return (alice, await Written(alice, Plan));
    }

    protected static async Task<string> Written(Guest coach, string plan) => (await coach.Submit(await coach.Get("/coach/programs/new/text"), "#program-text", ("Input.Text", plan))).Location!;

    protected static string Cell(int week, string was, string now) => JsonSerializer.Serialize(new { week, day = 1, row = "Barbell Back Squat", nth = 0, was, now });

    protected Task<Answer> Cells(Guest coach, string board, params string[] cells) => Post(coach, board, "cells", [.. cells.Select(cell => ("cell", cell))]);

    protected async Task<Answer> Post(Guest coach, string board, string path, params (string, string)[] fields) => await coach.Send(await RequestAsync(coach, board, board, path, fields));

    protected async Task<HttpRequestMessage> RequestAsync(Guest coach, string own, string board, string path, IEnumerable<(string Name, string Value)> fields)
    {
        if (!tokens.TryGetValue(coach, out var token)) tokens[coach] = token = (await coach.Get(own)).Element("#board-form [name='__RequestVerificationToken']").GetAttribute("value")!;
        var request = new HttpRequestMessage(HttpMethod.Post, $"{board}/{path}") { Content = new FormUrlEncodedContent([.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), KeyValuePair.Create("__RequestVerificationToken", token)]) };
        request.Headers.Add("X-Board", "1");
        return request;
    }

    protected static List<string?> RowsOf(Answer answer) => [.. answer.Page.QuerySelectorAll("#day-1 tr[data-row]").Select(row => row.GetAttribute("data-row"))];

    protected async Task<IReadOnlyList<string>> SquatsOf(string board)
    {
        await using var db = App.Db(App.World.Alice);
        var draft = await db.DraftAsync(Programs.IdIn(board), default);
        return [.. draft!.Sessions.Where(s => s.Day == 1).OrderBy(s => s.Week).Select(s => WorkoutNotation.Print(s.Workout, MassUnit.Kilogram).Split('\n')[0]["A. Barbell Back Squat ".Length..])];
    }

    protected async Task<IReadOnlyList<(int, string)>> SessionsOf(string board, int week)
    {
        await using var db = App.Db(App.World.Alice);
        var draft = await db.DraftAsync(Programs.IdIn(board), default);
        return [.. draft!.Sessions.Where(s => s.Week == week).OrderBy(s => s.Day).Select(s => (s.Day, s.Name))];
    }
}
