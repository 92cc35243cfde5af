using PulseForge.Web.Endpoints;
using PulseForge.Web.Setup;
using PulseForge.Web.Tenancy;

if (await Commands.RunAsync(args) is { } exitCode) return exitCode;

var builder = WebApplication.CreateBuilder(args);
builder.AddData();
builder.AddPrivacy();
builder.AddAccounts();
builder.AddPages();
builder.AddMail();
builder.AddJobs();
builder.Services.AddHttpContextAccessor();
builder.Services.AddScoped<PulseForge.Web.Components.IShellProvider, BusinessShell>();
builder.Services.AddLook();
builder.Services.AddExceptionHandler<Problems>();

var app = builder.Build();
app.UseMiddleware<SecurityHeaders>();
app.UseAssets();
app.UseStatusCodePagesWithReExecute("/problem/{0}");
app.UseExceptionHandler(_ => { });
app.UseResponseCompression();
app.UseCookiePolicy();
app.UseMiddleware<HostMiddleware>();
app.UseRouting();
app.UseMiddleware<HostGate>();
app.UseMiddleware<OriginCheck>();
app.UseMiddleware<ConnectionPerRequest>();
app.UseAuthentication();
app.UseTexts();
app.UseAuthorization();
app.UseAntiforgery();
app.MapRazorPages();
app.MapHome();
app.MapBrand();
app.Run();
return 0;
