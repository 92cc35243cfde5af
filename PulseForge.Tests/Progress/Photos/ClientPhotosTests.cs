using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Data;
using PulseForge.Core.Platform;
using PulseForge.Core.Progress.Photos;
using PulseForge.Core.Tenancy;
using PulseForge.Tests.Automation;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Progress.Photos;

/// <summary>Dana's photos and what arrives of them, in the database.</summary>
public sealed class ClientPhotosTests(WebApp app) : IClassFixture<WebApp>
{
    private static readonly byte[] Photo = Camera.Photo(600, 450);

    private Guid Dana => app.World.Dana.ClientId!.Value;

    private LocalDate Day => app.Today(app.World.Dana);

    [Fact]
    public async Task A_newer_photo_of_a_day_and_pose_takes_the_place_of_the_older_and_gives_it_back()
    {
        await using var scope = await Scope();
        var photos = scope.ServiceProvider.GetRequiredService<ClientPhotos>();
        var (first, second) = (await TakeIn(scope, Pose.Front), await TakeIn(scope, Pose.Front));
        await TakeIn(scope, Pose.Back);

        Assert.Equal([second.Id], await There(scope, Pose.Front));
        await photos.RestoreAsync((await photos.FindAsync(Dana, first.Id, default))!, default);
        Assert.Equal([first.Id], await There(scope, Pose.Front));
        await photos.RemoveAsync(first, default);
        Assert.Empty(await There(scope, Pose.Front));
        Assert.Single(await There(scope, Pose.Back));
        Assert.Null(await photos.FileAsync(Dana, first.Id, 320, PhotoFormat.Webp, default));
        Assert.NotNull(await photos.FileAsync(Dana, (await There(scope, Pose.Back))[0], 320, PhotoFormat.Webp, default));
    }

    [Fact]
    public async Task While_a_photo_is_made_no_connection_is_held()
    {
        await using var scope = await Scope();
        var db = scope.ServiceProvider.GetRequiredService<PulseForgeDb>();
        await db.Database.OpenConnectionAsync();

        var during = await db.WithoutConnectionAsync(() => Task.FromResult(db.Database.GetDbConnection().State), default);

        Assert.Equal((System.Data.ConnectionState.Closed, System.Data.ConnectionState.Open), (during, db.Database.GetDbConnection().State));
        Assert.True(await db.Clients.AnyAsync(c => c.Id == Dana));
        await using var transaction = await db.Database.BeginTransactionAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => scope.ServiceProvider.GetRequiredService<ClientPhotos>().TakeInAsync(Dana, Day, Pose.Front, Photo, default));
    }

    [Fact]
    public async Task A_removed_photo_is_purged_with_its_files_after_30_days_and_a_file_that_never_came_whole_after_one()
    {
        await using var scope = await Scope();
        var (old, recent, kept) = (await TakeIn(scope, Pose.Front, 3), await TakeIn(scope, Pose.Side, 3), await TakeIn(scope, Pose.Back, 3));
        var uploads = scope.ServiceProvider.GetRequiredService<PhotoUploads>();
        var (left, current) = ((await uploads.BeginAsync(Dana, 10, default))!, (await uploads.BeginAsync(Dana, 10, default))!);
        foreach (var upload in new[] { left, current }) await uploads.AppendAsync(Dana, upload.Id, 0, [1, 2, 3], default);
        await Sql.Execute(app.Database.SuperuserConnection, $"""
            update progress_photos set deleted_at = now() - interval '31 days' where id = '{old.Id}';
            update progress_photos set deleted_at = now() - interval '29 days' where id = '{recent.Id}';
            update photo_uploads set touched_at = now() - interval '25 hours' where id = '{left.Id}'
            """);

        await scope.ServiceProvider.GetRequiredService<Retention>().ForgetAsync(default);

        await using var db = app.Database.As(app.World.Dana.Business.Id);
        var ofThese = new[] { old.Id, recent.Id, kept.Id };
        Assert.Equal([.. new[] { recent.Id, kept.Id }.Order()], (await db.ProgressPhotos.IgnoreQueryFilters([PulseForgeDb.SoftDeleteFilter]).Where(p => ofThese.Contains(p.Id)).Select(p => p.Id).ToListAsync()).Order());
        Assert.Equal([.. new[] { recent.Id, kept.Id }.Order()], (await db.PhotoFiles.Where(f => ofThese.Contains(f.PhotoId)).Select(f => f.PhotoId).Distinct().ToListAsync()).Order());
        Assert.Equal([current.Id], await db.PhotoParts.Where(p => p.UploadId == left.Id || p.UploadId == current.Id).Select(p => p.UploadId).ToListAsync());
    }

    [Fact]
    public async Task Nothing_of_a_persons_photos_is_left_when_their_row_goes()
    {
        await using var scope = await Scope();
        var erin = app.World.Erin.ClientId!.Value;
        Assert.Null((await scope.ServiceProvider.GetRequiredService<ClientPhotos>().TakeInAsync(erin, Day, Pose.Front, Photo, default)).Problem);
        var uploads = scope.ServiceProvider.GetRequiredService<PhotoUploads>();
        await uploads.AppendAsync(erin, (await uploads.BeginAsync(erin, 10, default))!.Id, 0, [1], default);

        await Sql.Execute(app.Database.SuperuserConnection, $"delete from clients where id = '{erin}'");

        foreach (var table in new[] { "progress_photos", "photo_files", "photo_uploads", "photo_parts" })
            Assert.Equal(["0"], await Sql.Column(app.Database.SuperuserConnection, $"select count(*)::text from {table} where client_id = '{erin}'"));
    }

    [Fact]
    public async Task Parts_are_taken_in_their_order_and_once()
    {
        await using var scope = await Scope();
        var uploads = scope.ServiceProvider.GetRequiredService<PhotoUploads>();
        var id = (await uploads.BeginAsync(Dana, 5, default))!.Id;

        Assert.True((await uploads.AppendAsync(Dana, id, 0, [1, 2], default)).IsTaken);
        foreach (var (offset, part) in new (int, byte[])[] { (0, [1, 2]), (3, [4]), (2, []), (2, [3, 4, 5, 6]), (-1, [1]), (int.MaxValue, [1]) })
        {
            var (upload, isTaken) = await uploads.AppendAsync(Dana, id, offset, part, default);
            Assert.Equal((2, false), (upload!.Received, isTaken));
        }
        Assert.Null(await uploads.ReadAsync(Dana, id, default));
        Assert.True((await uploads.AppendAsync(Dana, id, 2, [3, 4, 5], default)).IsTaken);
        Assert.Equal([1, 2, 3, 4, 5], await uploads.ReadAsync(Dana, id, default));
    }

    [Fact]
    public async Task An_upload_is_its_beginners_alone_and_few_are_open_at_once()
    {
        await using var scope = await Scope();
        await using var bobs = await Scope(app.World.Bob);
        var (uploads, others) = (scope.ServiceProvider.GetRequiredService<PhotoUploads>(), bobs.ServiceProvider.GetRequiredService<PhotoUploads>());
        var first = (await uploads.BeginAsync(Dana, 5, default))!.Id;

        Assert.Null(await others.FindAsync(Dana, first, default));
        Assert.Null((await others.AppendAsync(Dana, first, 0, [1], default)).Upload);
        await others.ForgetAsync(Dana, first, default);
        Assert.NotNull(await uploads.FindAsync(Dana, first, default));
        for (var more = 0; more < 6; more++) await uploads.BeginAsync(Dana, 5, default);
        Assert.Null(await uploads.FindAsync(Dana, first, default));
        Assert.Null(await uploads.BeginAsync(Dana, Darkroom.MostBytes + 1, default));
        Assert.Null(await uploads.BeginAsync(Dana, 0, default));
    }

    private async Task<ProgressPhoto> TakeIn(AsyncServiceScope scope, Pose pose, int daysAgo = 0)
    {
        var (photo, problem) = await scope.ServiceProvider.GetRequiredService<ClientPhotos>().TakeInAsync(Dana, Day.PlusDays(-daysAgo), pose, Photo, default);
        Assert.Null(problem);
        return photo!;
    }

    private Task<List<Guid>> There(AsyncServiceScope scope, Pose pose) =>
        scope.ServiceProvider.GetRequiredService<PulseForgeDb>().ProgressPhotos.Where(p => p.ClientId == Dana && p.Pose == pose && p.On == Day).Select(p => p.Id).ToListAsync();

    private async Task<AsyncServiceScope> Scope(Person? person = null)
    {
        var (scope, by) = (await app.Scope(app.World.IronHouse), person ?? app.World.Dana);
        scope.ServiceProvider.GetRequiredService<PulseForgeDb>().ActAs(new Actor(by.UserId, by.ClientId is null ? Role.Coach : Role.Client, by.ClientId, "test"));
        return scope;
    }
}
