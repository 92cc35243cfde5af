using Microsoft.Net.Http.Headers;
using NodaTime;
using NodaTime.Text;
using PulseForge.Core.Progress;
using PulseForge.Core.Reports;
using PulseForge.Web.Authorization;
using PulseForge.Web.Tenancy;

namespace PulseForge.Web.Endpoints;

/// <summary>Progress reports as files: made anew for any days, or as they were handed out.</summary>
public static class ReportEndpoints
{
    private const string Sandbox = "sandbox; default-src 'none'; frame-ancestors 'none'";

    public static void MapReports(this IEndpointRouteBuilder endpoints)
    {
        var coach = endpoints.MapGroup("/coach/clients/{id:guid}").RequireAuthorization(Policies.Coach).WithMetadata(new AnswersOn(HostKind.Tenant));
        coach.MapGet("/report.pdf", PrintAsync);
        coach.MapGet("/reports/{reportId:guid}", KeptAsync);
        var portal = endpoints.MapGroup("/portal").RequireAuthorization(Policies.Client).WithMetadata(new AnswersOn(HostKind.Tenant));
        portal.MapGet("/report.pdf", (ReportsOfClient reports, string? from, string? to, HttpResponse response, CancellationToken cancel) => PrintAsync(null, reports, from, to, response, cancel));
        portal.MapGet("/reports/{reportId:guid}", (Guid reportId, ReportsOfClient reports, HttpResponse response, CancellationToken cancel) => KeptAsync(null, reportId, reports, response, cancel));
    }

    private static async Task<IResult> PrintAsync(Guid? id, ReportsOfClient reports, string? from, string? to, HttpResponse response, CancellationToken cancel)
    {
        if (await reports.FindAsync(id, cancel) is not { } client) return Results.NotFound();
        if (PeriodOf(from, to, reports.Today(client)) is not { } period) return Results.StatusCode(StatusCodes.Status400BadRequest);
        return File(await reports.PrintAsync(client, period, cancel), ReportFile.NameOf(client.Name, period.To), response);
    }

    private static async Task<IResult> KeptAsync(Guid? id, Guid reportId, ReportsOfClient reports, HttpResponse response, CancellationToken cancel)
    {
        if (await reports.FindAsync(id, cancel) is not { } client || await reports.KeptAsync(client, reportId, cancel) is not { } kept) return Results.NotFound();
        return File(kept.Pdf!, ReportFile.NameOf(client.Name, kept.To!.Value), response);
    }

    private static IResult File(byte[] pdf, string name, HttpResponse response)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.ContentSecurityPolicy = Sandbox;
        response.Headers.CacheControl = "no-store";
        return Results.Bytes(pdf, "application/pdf");
    }

    /// <summary>Without a word the twelve weeks up to today; null for days that can't be.</summary>
    private static ReportPeriod? PeriodOf(string? from, string? to, LocalDate today)
    {
        var last = string.IsNullOrWhiteSpace(to) ? today : Read(to);
        var first = string.IsNullOrWhiteSpace(from) ? last is { } end ? ClientProgress.WindowStart(end) : null : Read(from);
        return first is { } a && last is { } b && ReportPeriod.IsPossible(a, b) && b <= today.PlusYears(1) && a >= today.PlusYears(-20) ? new ReportPeriod(a, b) : null;
    }

    private static LocalDate? Read(string text) => LocalDatePattern.Iso.Parse(text.Trim()).TryGetValue(default, out var date) && date.Year is > 1900 and < 2200 ? date : null;
}
