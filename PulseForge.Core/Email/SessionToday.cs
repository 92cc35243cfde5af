using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Programs;
using PulseForge.Core.Training;
using PulseForge.Core.Units;

namespace PulseForge.Core.Email;

/// <summary>On the morning of a session: what is asked for and why, and a link that opens it.</summary>
/// <param name="SentAt">The client's own time.</param>
public sealed record SessionToday(SessionSheet Sheet, LocalTime SentAt, Uri Link) : MailMessage
{
    public override MailKinds Refusable => MailKinds.Sessions;

    /// <summary>"Lower A today: Back Squat 5 × 5 at 122.5 kg", as far as the first exercise can be said so shortly.</summary>
    public override Sentence Subject
    {
        get
        {
            var sets = Sheet.Items.FirstOrDefault()?.Target.WorkSets.ToList() ?? [];
            if (sets is not [{ Amount: { Kind: AmountKind.Reps } reps, LoadKg: > 0 and var kg, Load.Kind: not LoadKind.Bodyweight } first, ..] || sets.Exists(s => s != first)) return new("{0} today", Sheet.Head.Name);
            var (exercise, load) = (Sheet.Items.First().Name, new Mass(kg, Sheet.Head.Unit));
            return reps.IsRange
                ? new("{0} today: {1} {2} × {3}–{4} at {5}", Sheet.Head.Name, exercise, sets.Count, reps.Min, reps.Max!, load)
                : new("{0} today: {1} {2} × {3} at {4}", Sheet.Head.Name, exercise, sets.Count, reps.Min, load);
        }
    }

    /// <summary>The exercises that a rule moves or a limitation holds; what is simply as prescribed needs no reason.</summary>
    public IEnumerable<SheetItem> Explained => Sheet.Items.Where(i => i.Item.Progression is not null || i.Target.Sets.Count == 0);
}
