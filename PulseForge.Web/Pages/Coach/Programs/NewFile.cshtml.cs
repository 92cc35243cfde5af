using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Sharing;
using PulseForge.Core.Tenancy;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Programs;

/// <summary>Reads a file into the text of a program, which is looked at and corrected before it is saved. Nothing is saved here.</summary>
[RequestSizeLimit(2 * ProgramFile.MostBytes), RequestFormLimits(MultipartBodyLengthLimit = 2 * ProgramFile.MostBytes)]
public sealed class NewFileModel(ExerciseBook book, TenantAccessor tenant, IStringLocalizer<CoachTexts> words) : ProgramTextPage(book, tenant, words)
{
    [BindProperty]
    public IFormFile? Chosen { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        this.ForgetErrors();
        var read = Chosen is null ? ProgramFile.Missing : await ReadAsync(Chosen, cancel);
        if (read.Fault is { } fault) ModelState.AddModelError(nameof(Chosen), Words(fault));
        if (read.Text is null) return Page();
        Input = new InputModel { Text = read.Text };
        await ReadAsync([], cancel);
        return Page();
    }

    /// <summary>While one corrects.</summary>
    public async Task<IActionResult> OnPostCheckAsync(CancellationToken cancel)
    {
        await ReadAsync([], cancel);
        return Partial("_ProgramReading", this);
    }

    private async Task<FileReading> ReadAsync(IFormFile file, CancellationToken cancel)
    {
        var names = await Book.NamesAsync(cancel);
        if (file.Length > ProgramFile.MostBytes) return ProgramFile.TooLarge;
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancel);
        return ProgramFile.Read(bytes.ToArray(), file.FileName, names, Unit);
    }

    private string Words(FileFault fault) => fault switch
    {
        { Line: { } line, Place: { } place } => T["Line {0}, {1}: {2}", line, place, T.Say(fault.Problem)],
        { Line: { } line } => T["Line {0}: {1}", line, T.Say(fault.Problem)],
        { Place: { } place } => T["{0}: {1}", place, T.Say(fault.Problem)],
        _ => T.Say(fault.Problem),
    };
}
