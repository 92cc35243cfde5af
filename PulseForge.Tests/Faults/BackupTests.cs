using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Tenancy;
using PulseForge.Tests.Faults.Harness;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Faults;

/// <summary>The drill of docs/operations.md, on the server that comes with the tools.</summary>
public sealed class BackupTests
{
    private static readonly Instant Now = SystemClock.Instance.GetCurrentInstant();

    [Fact]
    public async Task A_copy_that_is_taken_while_people_write_comes_up_elsewhere_with_all_that_was_saved_until_its_end()
    {
        await using var postgres = await OwnPostgres.StartAsync();
        var tenant = await OpenAsync(postgres);
        var before = await AddAsync(postgres, tenant, "Before", "an old knee");
        var during = Guid.Empty;

        var backup = await Backup.TakeAsync(postgres.Superuser, async () => during = await AddAsync(postgres, tenant, "During", "a new knee"));
        await AddAsync(postgres, tenant, "After", "no knee");
        await postgres.CrashAsync();

        try
        {
            await using var restored = await OwnPostgres.RestoreAsync(backup);
            await using var db = restored.Of(tenant);
            Assert.Equal(["Before", "During"], await db.Clients.OrderBy(c => c.CreatedAt).Select(c => c.Name).ToListAsync());
            Assert.Equal(("an old knee", "a new knee"), (await NoteAsync(db, before), await NoteAsync(db, during)));
            Assert.Equal(0L, await Sql.Scalar(restored.As("app"), "select count(*) from clients"));
            await using var elsewhere = restored.Of(Guid.CreateVersion7());
            Assert.False(await elsewhere.Clients.AnyAsync());
        }
        finally
        {
            Directory.Delete(backup, recursive: true);
        }
    }

    private static async Task<Guid> OpenAsync(OwnPostgres postgres)
    {
        await using var platform = postgres.Platform();
        var tenant = new Tenant(Guid.CreateVersion7(), "drill", "Drill", "Europe/Madrid", UnitSystem.Kilograms, Now);
        platform.Add(tenant);
        await platform.SaveChangesAsync();
        return tenant.Id;
    }

    private static async Task<Guid> AddAsync(OwnPostgres postgres, Guid tenant, string name, string note)
    {
        await using var db = postgres.Of(tenant);
        var client = new Client(name, null, "Europe/Madrid", UnitSystem.Kilograms, "en", SystemClock.Instance.GetCurrentInstant());
        db.Add(client);
        await db.SaveChangesAsync();
        db.Add(new Limitation(client.Id, LimitationKind.BodyPart, "Knee", BodySide.Left, LimitationSeverity.Avoid, new LocalDate(2026, 11, 1), null, await OwnPostgres.VaultOf(db).SealForAsync(client.Id, (Limitation l) => l.Note, note, default)));
        await db.SaveChangesAsync();
        return client.Id;
    }

    private static async Task<string?> NoteAsync(PulseForgeDb db, Guid client) =>
        await OwnPostgres.VaultOf(db).OpenAsync((Limitation l) => l.Note, (await db.Limitations.SingleAsync(l => l.ClientId == client)).Note!, default);
}
