using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using NodaTime.Text;
using PulseForge.Core;
using PulseForge.Core.Accounts;
using PulseForge.Core.Audit;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Time;
using PulseForge.Web.Components;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Clients;

/// <summary>What the coach keeps of a client.</summary>
public sealed class DetailsModel(PulseForgeDb db, ReadingLog readings, IClock clock, IStringLocalizer<CoachTexts> t) : ClientPage(db)
{
    private const int OldestAge = 120;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<CoachRow> Coaches { get; private set; } = [];

    /// <summary>The tags of all whom the actor sees.</summary>
    public IReadOnlyList<TagCount> Known { get; private set; } = [];

    public bool MayAssign => Db.Actor.Role == Role.Owner;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, cancel)) return NotFound();
        Input = new InputModel { Name = Client.Name, BirthDate = Client.BirthDate?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), Sex = Client.Sex, Goals = Client.Goals, Constraints = Client.Constraints, Language = Languages.Of(Client.Locale), Tags = string.Join(", ", Client.Tags) };
        await readings.NoteAsync("client.read", id, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, cancel)) return NotFound();
        var (born, tags) = (BirthDate(), TagWords.Of(Input.Tags));
        this.Refuse("Input.Tags", TagWords.ProblemWith(tags));
        if (!Languages.IsOffered(Input.Language)) this.Refuse("Input.Language", new Sentence("Choose one of these."));
        if (!ModelState.IsValid) return Again();
        Client.Describe(Input.Name!, born, Input.Sex, Input.Goals, Input.Constraints);
        if (!Client.Tags.SequenceEqual(tags)) Client.Tag(tags);
        if (Languages.Of(Client.Locale) != Input.Language) await ReadInAsync(Locales.In(Input.Language!, Client.Locale), cancel);
        await Db.SaveChangesAsync(cancel);
        this.Say(t["Saved"]);
        return Redirect($"/coach/clients/{id}");
    }

    /// <summary>Mails go by the record, pages by the user: one person reads one language.</summary>
    private async Task ReadInAsync(string locale, CancellationToken cancel)
    {
        Client.ReadIn(locale);
        if (await Db.Users.SingleOrDefaultAsync(u => u.Id == Client.UserId, cancel) is { } user) user.ReadIn(locale);
    }

    private LocalDate? BirthDate()
    {
        if (string.IsNullOrWhiteSpace(Input.BirthDate)) return null;
        var today = LocalDay.Today(clock.GetCurrentInstant(), TimeZones.Get(Client.TimeZone));
        if (!LocalDatePattern.Iso.Parse(Input.BirthDate.Trim()).TryGetValue(default, out var born)) ModelState.AddModelError("Input.BirthDate", t["There is no such date. Write it like {0}.", "1994-11-30"]);
        else if (born > today || born < today.PlusYears(-OldestAge)) ModelState.AddModelError("Input.BirthDate", t["A birthday lies in the last {0} years.", OldestAge]);
        return born;
    }

    private async Task<bool> ShowAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return false;
        Coaches = await Db.ClientCoaches.Where(p => p.ClientId == id).Join(Db.Users, p => p.CoachId, u => u.Id, (p, u) => new CoachRow(u.Name, p.IsLead)).ToListAsync(cancel);
        Known = await Db.Clients.VisibleTo(Db.Actor, Db).Current().TagsAsync(cancel);
        return true;
    }

    public sealed record CoachRow(string Name, bool IsLead);

    public sealed class InputModel
    {
        [Required(ErrorMessage = "A client has a name."), StringLength(80, ErrorMessage = "A name has at most 80 characters.")]
        public string? Name { get; set; }

        public string? BirthDate { get; set; }

        public Sex? Sex { get; set; }

        public string? Language { get; set; }

        [StringLength(500, ErrorMessage = "Tags have at most 500 characters.")]
        public string? Tags { get; set; }

        [StringLength(2000, ErrorMessage = "At most 2,000 characters.")]
        public string? Goals { get; set; }

        [StringLength(2000, ErrorMessage = "At most 2,000 characters.")]
        public string? Constraints { get; set; }
    }
}
