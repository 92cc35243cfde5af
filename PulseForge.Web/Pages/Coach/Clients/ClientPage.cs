using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;

namespace PulseForge.Web.Pages.Coach.Clients;

/// <summary>The client that a page is about: a foreign one is not there, whether it exists or not.</summary>
public abstract class ClientPage(PulseForgeDb db) : PageModel
{
    public Client Client { get; private set; } = null!;

    protected PulseForgeDb Db => db;

    protected async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        var client = await db.Clients.VisibleTo(db.Actor, db).SingleOrDefaultAsync(c => c.Id == id, cancel);
        if (client is not null) Client = client;
        return client is not null;
    }

    /// <summary>Nobody else changes what is planned for this client until the transaction ends: a button that is pressed twice finds what its first press did.</summary>
    protected async Task<IDbContextTransaction> AloneAsync(Guid id, CancellationToken cancel)
    {
        var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.LockClientAsync(id, cancel);
        return transaction;
    }

    /// <summary>The form again, with its errors.</summary>
    protected PageResult Again()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
