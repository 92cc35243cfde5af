using PulseForge.Core.Automation;
using PulseForge.Core.Progress;
using PulseForge.Core.Progress.Imports;
using PulseForge.Core.Progress.Photos;
using PulseForge.Core.Reports;
using PulseForge.Web.Components.Imports;
using PulseForge.Web.Components.Photos;
using PulseForge.Web.Components.Measuring;
using PulseForge.Web.Reports;

namespace PulseForge.Web.Setup;

/// <summary>Weights, goals, photos and the reports that are made of them.</summary>
public static class ProgressSetup
{
    public static void AddProgress(this IServiceCollection services)
    {
        services.AddScoped<BodyWeights>();
        services.AddScoped<Celebrations>();
        services.AddScoped<CelebrationMail>();
        services.AddScoped<GoalOver>();
        services.AddScoped<Measurements>();
        services.AddScoped<MetricCatalogue>();
        services.AddScoped<CheckInMetrics>();
        services.AddScoped<MeasureDesk>();
        services.AddScoped<ClientGoals>();
        services.AddScoped<HistoryImports>();
        services.AddScoped<ImportWriter>();
        services.AddScoped<ImportRun>();
        services.AddScoped<ImportUndo>();
        services.AddScoped<HistoryImporting>();
        services.AddScoped<ImportDesk>();
        services.AddSingleton<Darkroom>();
        services.AddScoped<ClientPhotos>();
        services.AddScoped<PhotoUploads>();
        services.AddScoped<PhotoLinks>();
        services.AddScoped<PhotoDesk>();
        services.AddScoped<IReportRenderer, ReportRenderer>();
        services.AddScoped<ProgramSheetRenderer>();
        services.AddScoped<ReportWriter>();
        services.AddScoped<WeeklyReport>();
        services.AddScoped<ReportsOfClient>();
    }
}
