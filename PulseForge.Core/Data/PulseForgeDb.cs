using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Accounts.SecondFactors;
using PulseForge.Core.Attention;
using PulseForge.Core.Audit;
using PulseForge.Core.Automation;
using PulseForge.Core.CheckIns;
using PulseForge.Core.Clients;
using PulseForge.Core.Email;
using PulseForge.Core.Exercises;
using PulseForge.Core.Feeds;
using PulseForge.Core.Privacy;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Templates;
using PulseForge.Core.Progress;
using PulseForge.Core.Progress.Photos;
using PulseForge.Core.Reports;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Training;
using PulseForge.Core.Training.Imports;
using PulseForge.Core.Training.Rollups;

namespace PulseForge.Core.Data;

/// <summary>
/// The database as one business sees it. The tenant is set at every lease from the pool; queries are filtered by it, saved rows are stamped and
/// checked, and the connection carries it into row-level security.
/// </summary>
public class PulseForgeDb(DbContextOptions options) : IdentityUserContext<User, Guid, UserClaim, UserLogin, UserToken, UserPasskey>(options), IDataProtectionKeyContext
{
    public const string TenantFilter = "Tenant";
    public const string SoftDeleteFilter = "SoftDelete";

    /// <summary>The business of this lease; empty means none, and then no tenant's row is seen.</summary>
    public Guid TenantId { get; private set; }

    /// <summary>The business's choice that all coaches see all clients.</summary>
    public bool CoachesSeeAllClients { get; private set; }

    /// <summary>The business's choice of how a one-repetition maximum is estimated.</summary>
    public OneRepMaxFormula OneRepMaxFormula { get; private set; }

    /// <summary>Who acts in this lease; audit writes it down.</summary>
    public Actor Actor { get; private set; } = Actor.System("application");

    /// <summary>The business's time, by which audit dates what it writes down; the machine's until a lease says otherwise.</summary>
    public IClock Clock { get; private set; } = SystemClock.Instance;

    public DbSet<Tenant> Tenants => Set<Tenant>();
    public DbSet<AccessLink> AccessLinks => Set<AccessLink>();
    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();
    public DbSet<SecondFactor> SecondFactors => Set<SecondFactor>();
    public DbSet<CoachProfile> CoachProfiles => Set<CoachProfile>();
    public DbSet<Client> Clients => Set<Client>();
    public DbSet<ClientCoach> ClientCoaches => Set<ClientCoach>();
    public DbSet<Limitation> Limitations => Set<Limitation>();
    public DbSet<Consent> Consents => Set<Consent>();
    public DbSet<Pause> Pauses => Set<Pause>();
    public DbSet<Exercise> Exercises => Set<Exercise>();
    public DbSet<TrainingProgram> TrainingPrograms => Set<TrainingProgram>();
    public DbSet<ProgramVersion> ProgramVersions => Set<ProgramVersion>();
    public DbSet<ProgramPhase> ProgramPhases => Set<ProgramPhase>();
    public DbSet<ProgramSession> ProgramSessions => Set<ProgramSession>();
    public DbSet<ProgramEdit> ProgramEdits => Set<ProgramEdit>();
    public DbSet<SessionTemplate> SessionTemplates => Set<SessionTemplate>();
    public DbSet<Assignment> Assignments => Set<Assignment>();
    public DbSet<ScheduledSession> ScheduledSessions => Set<ScheduledSession>();
    public DbSet<WorkoutLog> WorkoutLogs => Set<WorkoutLog>();
    public DbSet<LoggedSet> LoggedSets => Set<LoggedSet>();
    public DbSet<ExerciseSession> ExerciseSessions => Set<ExerciseSession>();
    public DbSet<TrainingDay> TrainingDays => Set<TrainingDay>();
    public DbSet<HistoryImport> HistoryImports => Set<HistoryImport>();
    public DbSet<ImportedName> ImportedNames => Set<ImportedName>();
    public DbSet<TrainingMax> TrainingMaxes => Set<TrainingMax>();
    public DbSet<Substitution> Substitutions => Set<Substitution>();
    public DbSet<MetricDefinition> MetricDefinitions => Set<MetricDefinition>();
    public DbSet<MetricEntry> MetricEntries => Set<MetricEntry>();
    public DbSet<Goal> Goals => Set<Goal>();
    public DbSet<GoalMilestone> GoalMilestones => Set<GoalMilestone>();
    public DbSet<ProgressPhoto> ProgressPhotos => Set<ProgressPhoto>();
    public DbSet<PhotoFile> PhotoFiles => Set<PhotoFile>();
    public DbSet<PhotoUpload> PhotoUploads => Set<PhotoUpload>();
    public DbSet<PhotoPart> PhotoParts => Set<PhotoPart>();
    public DbSet<Report> Reports => Set<Report>();
    public DbSet<CheckInForm> CheckInForms => Set<CheckInForm>();
    public DbSet<CheckInFormVersion> CheckInFormVersions => Set<CheckInFormVersion>();
    public DbSet<CheckInSchedule> CheckInSchedules => Set<CheckInSchedule>();
    public DbSet<CheckIn> CheckIns => Set<CheckIn>();
    public DbSet<OutboxEmail> OutboxEmails => Set<OutboxEmail>();
    public DbSet<Occurrence> Occurrences => Set<Occurrence>();
    public DbSet<MuscleLandmarks> MuscleLandmarks => Set<MuscleLandmarks>();

    public DbSet<AttentionSettings> AttentionSettings => Set<AttentionSettings>();
    public DbSet<FlagMark> FlagMarks => Set<FlagMark>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<TenantKey> TenantKeys => Set<TenantKey>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Hands the pooled context to one scope.</summary>
    public void Lease(Guid tenantId, bool coachesSeeAllClients, Actor actor, IClock clock, OneRepMaxFormula formula = default)
    {
        (TenantId, CoachesSeeAllClients, Actor, Clock, OneRepMaxFormula) = (tenantId, coachesSeeAllClients, actor, clock, formula);
        ChangeTracker.Tracking -= Stamp;
        ChangeTracker.Tracking += Stamp;
    }

    /// <summary>Names who acts, once sign-in or a link has said it.</summary>
    public void ActAs(Actor actor) => Actor = actor;

    /// <summary>Whatever is saved of logs and sets, their sums are saved with it, in one transaction and one client after the other: <see cref="TrainingRollups"/>.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (TouchedTraining.Of(this) is not { Count: > 0 } touched) return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        await this.LockClientsAsync([.. touched.Select(t => t.Client)], cancellationToken);
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        foreach (var training in touched) await TrainingRollups.RefreshAsync(this, training, cancellationToken);
        if (own is not null) await own.CommitAsync(cancellationToken);
        return saved;
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        TouchedTraining.Of(this).Count == 0 ? base.SaveChanges(acceptAllChangesOnSuccess) : throw new InvalidOperationException("Logs and sets are saved with SaveChangesAsync, which keeps their sums.");

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        conventions.Properties<Sealed>().HaveConversion<SealedConverter>();
        conventions.Properties<SetTarget>().HaveConversion<JsonColumn<SetTarget>, ValueEquality<SetTarget>>().HaveColumnType("jsonb");
        conventions.Properties<Workout>().HaveConversion<WorkoutColumn, ValueEquality<Workout>>().HaveColumnType("jsonb");
        conventions.Properties<DraftChange>().HaveConversion<DocumentColumn<DraftChange>, ValueEquality<DraftChange>>().HaveColumnType("jsonb");
        conventions.Properties<ValueList<MuscleRange>>().HaveConversion<DocumentColumn<ValueList<MuscleRange>>, ValueEquality<ValueList<MuscleRange>>>().HaveColumnType("jsonb");
        conventions.Properties<ValueList<ProgramShift>>().HaveConversion<DocumentColumn<ValueList<ProgramShift>>, ValueEquality<ValueList<ProgramShift>>>().HaveColumnType("jsonb");
        conventions.Properties<SheetChoices>().HaveConversion<DocumentColumn<SheetChoices>, ValueEquality<SheetChoices>>().HaveColumnType("jsonb");
        conventions.Properties<Marks>().HaveConversion<DocumentColumn<Marks>, ValueEquality<Marks>>().HaveColumnType("jsonb");
        conventions.Properties<ImportAnswers>().HaveConversion<DocumentColumn<ImportAnswers>, ValueEquality<ImportAnswers>>().HaveColumnType("jsonb");
        conventions.Properties<Questionnaire>().HaveConversion<QuestionnaireColumn, ValueEquality<Questionnaire>>().HaveColumnType("jsonb");
        conventions.Properties<CheckInAnswers>().HaveConversion<CheckInAnswersColumn, ValueEquality<CheckInAnswers>>().HaveColumnType("jsonb");
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        model.ApplyConfigurationsFromAssembly(typeof(PulseForgeDb).Assembly);
        model.Entity<DataProtectionKey>().ToTable("data_protection_keys");
        TenantModel.Apply(model, this);
    }

    // A new row gets its business before its keys are read. A value generator would come too late: EF takes what it generates for a foreign key as temporary.
    private void Stamp(object? sender, EntityTrackingEventArgs tracking)
    {
        if (!tracking.FromQuery && tracking.Entry.Entity is ITenantOwned row && row.TenantId == Guid.Empty)
            tracking.Entry.Property(nameof(ITenantOwned.TenantId)).CurrentValue = TenantId;
    }
}
