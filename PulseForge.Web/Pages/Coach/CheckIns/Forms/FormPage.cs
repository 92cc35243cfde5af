using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PulseForge.Core.CheckIns;
using PulseForge.Core.Data;

namespace PulseForge.Web.Pages.Coach.CheckIns.Forms;

/// <summary>The form that a page is about, with its draft.</summary>
public abstract class FormPage(PulseForgeDb db) : PageModel
{
    public CheckInForm Form { get; private set; } = null!;

    public CheckInFormVersion Draft { get; private set; } = null!;

    public string Address => $"/coach/check-ins/forms/{Form.Id}";

    protected PulseForgeDb Db => db;

    protected async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await db.CheckInForms.SingleOrDefaultAsync(f => f.Id == id, cancel) is not { } form) return false;
        (Form, Draft) = (form, await db.CheckInFormVersions.SingleAsync(v => v.FormId == id && v.Number == 0, cancel));
        return true;
    }

    protected PageResult Again()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
