using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Progress.Photos;
using PulseForge.Core.Time;
using PulseForge.Web.Setup;

namespace PulseForge.Web.Components.Photos;

/// <summary>What the coach's pages of photos and the client's do alike. Whose photos they may see was asked before.</summary>
public sealed class PhotoDesk(PulseForgeDb db, ClientPhotos photos, PhotoUploads uploads, PhotoLinks links, IClock clock)
{
    /// <summary>Three photos and what a form says around them.</summary>
    public const int MostBytes = (3 * Darkroom.MostBytes) + (1024 * 1024);

    private const int DaysAtOnce = 12;

    public LocalDate Today(Client client) => LocalDay.Today(clock.GetCurrentInstant(), TimeZones.Get(client.TimeZone));

    public async Task<PhotoAlbum> ListAsync(string address, Client client, int? page, CancellationToken cancel)
    {
        var album = Album(address, client);
        if (!album.IsShown) return album;
        var days = db.ProgressPhotos.Where(p => p.ClientId == client.Id).Select(p => p.On).Distinct();
        var paging = new Paging(page, await days.CountAsync(cancel), DaysAtOnce);
        var shown = await days.OrderByDescending(on => on).Skip(paging.Skip).Take(paging.Size).ToListAsync(cancel);
        var heads = shown.Count == 0 ? [] : await photos.Heads(client.Id, shown[^1], shown[0]).ToListAsync(cancel);
        return album with { Days = [.. heads.GroupBy(p => p.On).Select(day => new PhotoDay(day.Key, [.. day]))], Paging = paging };
    }

    /// <summary>The first and the last of this pose, unless days are chosen; null days are shown as what is there.</summary>
    public async Task<PhotoComparison> CompareAsync(string address, Client client, Pose? pose, LocalDate? from, LocalDate? to, CancellationToken cancel)
    {
        var album = Album(address, client);
        var heads = album.IsShown ? await photos.Heads(client.Id, LocalDate.MinIsoValue, LocalDate.MaxIsoValue).ToListAsync(cancel) : [];
        Pose[] poses = [.. heads.GroupBy(p => p.Pose).Where(g => g.Count() > 1).Select(g => g.Key).Order()];
        var chosen = pose is { } wished && poses.Contains(wished) ? wished : poses.FirstOrDefault();
        var ofPose = heads.Where(p => p.Pose == chosen).ToList();
        return new PhotoComparison(album, chosen, poses, [.. ofPose.Select(p => p.On)], ofPose.Find(p => p.On == from) ?? ofPose.LastOrDefault(), ofPose.Find(p => p.On == to) ?? ofPose.FirstOrDefault());
    }

    /// <summary>How many photos were taken in; what could not be is said at its field, and the others are there all the same: nobody sends them twice.</summary>
    public async Task<int> TakeInAsync(PageModel page, Client client, PhotoInput input, CancellationToken cancel)
    {
        var on = input.Day(page, Today(client));
        if (client.Status == ClientStatus.Archived) page.ModelState.AddModelError("Input.On", page.HttpContext.Texts()["This client is archived: nothing is added."]);
        else if (!PhotoWords.Poses.Any(pose => input[pose].IsThere)) page.ModelState.AddModelError("Input.Front.File", page.HttpContext.Texts()["Choose at least one photo."]);
        if (!page.ModelState.IsValid) return 0;
        var taken = 0;
        foreach (var pose in PhotoWords.Poses.Where(pose => input[pose].IsThere))
        {
            var problem = await TakeInAsync(client, on, pose, input[pose], cancel);
            page.Refuse($"Input.{pose}.File", problem);
            if (problem is null) taken++;
        }
        return taken;
    }

    private async Task<Sentence?> TakeInAsync(Client client, LocalDate on, Pose pose, PosedFile posed, CancellationToken cancel)
    {
        if (posed.File is { Length: > Darkroom.MostBytes }) return Darkroom.TooLarge.Problem;
        if (await BytesAsync(client, posed, cancel) is not { } bytes) return new Sentence(PhotoTexts.Lost);
        var (_, problem) = await photos.TakeInAsync(client.Id, on, pose, bytes, cancel);
        if (posed.Upload is { } upload) await uploads.ForgetAsync(client.Id, upload, cancel);
        return problem;
    }

    private async Task<byte[]?> BytesAsync(Client client, PosedFile posed, CancellationToken cancel)
    {
        if (posed.Upload is { } upload) return await uploads.ReadAsync(client.Id, upload, cancel);
        using var bytes = new MemoryStream();
        await posed.File!.CopyToAsync(bytes, cancel);
        return bytes.ToArray();
    }

    private PhotoAlbum Album(string address, Client client) => new(address, client.Id, client.Name, IsShown: !db.Actor.IsViewing, TakesMore: client.Status != ClientStatus.Archived, links) { IsOwn = db.Actor.ClientId == client.Id };
}
