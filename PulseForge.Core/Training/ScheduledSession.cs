using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;

namespace PulseForge.Core.Training;

public enum SessionStatus { Planned, Done, Missed, Skipped }

/// <summary>A dated session of one client: it points at its program's session, or carries the client's own document instead.</summary>
public sealed class ScheduledSession : Entity, ISoftDeleted
{
    private ScheduledSession() { }

    public ScheduledSession(Assignment assignment, ProgramSession session, int pass, LocalDate date)
    {
        (ClientId, AssignmentId, ProgramSessionId, Pass) = (assignment.ClientId, assignment.Id, session.Id, pass);
        (Date, Name) = (date, session.Name);
    }

    /// <summary>A workout that was done before, elsewhere, and is written down now.</summary>
    /// <param name="id">The same whenever it is imported.</param>
    public static ScheduledSession Imported(Guid import, Guid client, Guid id, LocalDate date, string name, Workout done, Instant at) =>
        new() { Id = id, ImportId = import, ClientId = client, Date = date, Name = name, Override = done, Status = SessionStatus.Done, StatusAt = at };

    /// <summary>Trained without a plan: the client's own idea, on that day or written down afterwards.</summary>
    public static ScheduledSession Unplanned(Guid client, LocalDate date, string name, Workout workout, Instant now)
    {
        var session = new ScheduledSession { ClientId = client, Date = date, Name = name, Override = workout, UnplannedAt = now };
        session.Raise("session.begun_unplanned", nameof(Name), nameof(Date));
        return session;
    }

    public Guid ClientId { get; private init; }

    public Guid? AssignmentId { get; private init; }

    public Guid? ProgramSessionId { get; private set; }

    /// <summary>The import that brought it: nobody had asked for it, so it was never due. Null for what was planned here.</summary>
    public Guid? ImportId { get; private init; }

    /// <summary>When it was begun without a plan: it was never due either. Null for what was planned or imported.</summary>
    public Instant? UnplannedAt { get; private init; }

    /// <summary>How often the program was gone through before, from 0.</summary>
    public int Pass { get; private init; }

    /// <summary>The client's local date.</summary>
    public LocalDate Date { get; private set; }

    public string Name { get; private set; } = "";

    public SessionStatus Status { get; private set; }

    public Instant? StatusAt { get; private set; }

    /// <summary>Where it was planned at first, once it was moved.</summary>
    public LocalDate? MovedFrom { get; private set; }

    /// <summary>The day that the coach gave it, once the client put it on another: what a client may do is counted from here.</summary>
    public LocalDate? GivenOn { get; private set; }

    /// <summary>How often what a calendar shows of it was changed; <see cref="SessionRevisions"/> counts.</summary>
    public int Revision { get; private set; }

    /// <summary>When it was last.</summary>
    public Instant ChangedAt { get; private set; }

    /// <summary>The client's own document, edited by hand; null where the program's counts.</summary>
    public Workout? Override { get; private set; }

    /// <summary>What was chosen about it while it was trained.</summary>
    public SheetChoices Choices { get; private set; } = SheetChoices.None;

    public Instant? DeletedAt { get; private set; }

    public Guid? DeletedBy { get; private set; }

    public void Complete(Instant now) => (Status, StatusAt) = (SessionStatus.Done, now);

    public void Miss(Instant now)
    {
        if (Status == SessionStatus.Planned && UnplannedAt is null) (Status, StatusAt) = (SessionStatus.Missed, now);
    }

    public void Skip(Instant now)
    {
        if (Status == SessionStatus.Done) throw new InvalidOperationException("A done session can't be skipped.");
        (Status, StatusAt) = (SessionStatus.Skipped, now);
        Raise("session.skipped", nameof(Status));
    }

    /// <summary>A skipped session is to be trained after all.</summary>
    public void TakeUp()
    {
        if (Status != SessionStatus.Skipped) return;
        (Status, StatusAt) = (SessionStatus.Planned, null);
        Raise("session.taken_up", nameof(Status));
    }

    /// <summary>On another day; it is planned there, whatever it was before.</summary>
    public void Move(LocalDate to)
    {
        if (Status == SessionStatus.Done) throw new InvalidOperationException("A done session stays where it was.");
        MovedFrom = MovedFrom == to ? null : MovedFrom ?? (Date == to ? null : Date);
        (Date, GivenOn, Status, StatusAt) = (to, null, SessionStatus.Planned, null);
        Raise("session.moved", nameof(Date));
    }

    /// <summary>By the client themself, within what the business allows.</summary>
    public void MoveAsClient(LocalDate to)
    {
        var given = GivenOn ?? Date;
        Move(to);
        GivenOn = to == given ? null : given;
    }

    /// <summary>Whole weeks later, or earlier again, together with what follows it; it is planned there.</summary>
    public void Shift(int weeks) => (Date, MovedFrom, GivenOn, Status, StatusAt) = (Date.PlusWeeks(weeks), MovedFrom?.PlusWeeks(weeks), GivenOn?.PlusWeeks(weeks), SessionStatus.Planned, null);

    /// <summary>Takes the session of another version in its place; what was edited by hand stays.</summary>
    public void Follow(ProgramSession session) => (ProgramSessionId, Name, Choices) = (session.Id, session.Name, session.Id == ProgramSessionId ? Choices : SheetChoices.None);

    /// <param name="workout">The client's own document; null gives the program's back.</param>
    public void Rewrite(Workout? workout)
    {
        (Override, Choices) = (workout, SheetChoices.None);
        Raise(workout is null ? "session.edit_undone" : "session.edited");
    }

    /// <summary>For this session alone; the document stays.</summary>
    /// <param name="verb">What was chosen: "session.sets_skipped".</param>
    public void Choose(SheetChoices choices, string verb)
    {
        if (choices == Choices) return;
        Choices = choices;
        Raise(verb, nameof(Choices));
    }

    /// <summary>A set that was skipped is done after all.</summary>
    public void TakeUpSet(int block, int item, int order) => Choices = Choices.Without(block, item, order);

    /// <summary>More of an imported workout has come.</summary>
    public void Extend(Workout done)
    {
        if (ImportId is null) throw new InvalidOperationException("What was planned is rewritten, not extended.");
        Override = done;
    }

    public void Remove(Instant now, Guid? by) => (DeletedAt, DeletedBy) = (now, by);

    public void Restore() => (DeletedAt, DeletedBy) = (null, null);

    /// <summary>It was trained without a connection while it was taken out.</summary>
    public void ComeBack()
    {
        Restore();
        Raise("session.came_back", nameof(DeletedAt));
    }
}
