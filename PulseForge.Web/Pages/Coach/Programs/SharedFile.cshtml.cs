using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Data;
using PulseForge.Core.Programs.Notation;
using PulseForge.Core.Programs.Sharing;
using PulseForge.Core.Reports;
using PulseForge.Core.Tenancy;
using PulseForge.Web.Reports;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Programs;

public enum SharedFileKind { Text, Csv, Json, Pdf }

/// <summary>A program as a file: text, table, JSON or PDF.</summary>
public sealed class SharedFileModel(PulseForgeDb db, TenantAccessor tenant, ReportWriter writer, ProgramSheetRenderer renderer, IStringLocalizer<CoachTexts> t) : SharedProgramPage(db, tenant, t)
{
    public async Task<IActionResult> OnGetAsync(Guid id, SharedFileKind kind, int? version, CancellationToken cancel)
    {
        if (!ModelState.IsValid || !await FindAsync(id, version, cancel)) return NotFound();
        return kind switch
        {
            SharedFileKind.Text => File(Encoding.UTF8.GetBytes(ProgramText.Print(Plan, Unit)), "text/plain; charset=utf-8", Name("txt")),
            SharedFileKind.Csv => File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(ProgramCsv.Write(Plan, Unit))], "text/csv; charset=utf-8", Name("csv")), // without its mark Excel takes it for another encoding
            SharedFileKind.Json => File(ProgramJson.Write(Plan), "application/json", Name("json")),
            SharedFileKind.Pdf => File(renderer.Render(ProgramSheet.Of(Plan, Unit), VersionName, await writer.BrandAsync(cancel)), "application/pdf", Name("pdf")),
        };
    }

    private string Name(string extension) => $"{ReportFile.Plain(Program.Name, "program")}.{extension}";
}
