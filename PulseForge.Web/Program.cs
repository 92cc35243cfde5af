using PulseForge.Web.Setup;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddLook();
builder.Services.AddRazorPages().AddTexts();

var app = builder.Build();
app.UseAssets();
app.UseTexts();
app.MapRazorPages();
app.Run();
