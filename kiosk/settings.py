"""Settings of one station: one TOML file, every key overridable by `KAKANAI_…`, unknown keys refused."""

from __future__ import annotations

import os
import sys
import tomllib
from contextvars import ContextVar
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, IPvAnyNetwork, ValidationError
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from kiosk.faults import Fault, Trouble


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class CardSettings(_Part):
    way: Literal["pin", "face_code"] = "pin"  # 4-digit PIN, or 照合番号B from the card's face
    reader: str = ""  # part of a reader's name; empty: whichever answers
    simulated: str = ""  # a resident of the simulator instead of a reader
    read_seconds: float = 10.0  # after that the screen goes on without the card


class PrinterSettings(_Part):
    sheets: str = "simulator:"  # ipp://host:port/path, windows:NAME, simulator:FOLDER
    tickets: str = "simulator:"  # tcp://host:9100, usb:/dev/usb/lp0, simulator:FOLDER


class StatusSettings(_Part):
    host: str = "127.0.0.1"
    port: int = Field(default=8765, ge=0, le=65535)
    public_url: str = "http://127.0.0.1:8765"  # what the ticket's QR code starts with
    ended_minutes: int = Field(default=60, ge=0)  # the address of a finished ticket lives on for so long
    # the office's side: where `kakanai status push` sends to, signed
    push_url: str = ""  # https://…/snapshot of the server on the other network
    push_ca: Path | None = None  # who signs its certificate, when that is the city itself
    signing_key: Path | None = None  # empty: keys/status.signing.json in `data`
    # the server on the other network (`kakanai status --receive`)
    verify_key: Path | None = None  # empty: keys/status.verify.json in `data`
    keep: Path | None = None  # the last snapshot, for the time after a restart; empty: nothing is written
    # what one client may ask for; a whole waiting room may come from one address
    requests_per_second: float = Field(default=100.0, gt=0)
    requests_at_once: int = Field(default=3000, ge=1)
    streams: int = Field(default=4000, ge=1)  # open at once
    streams_each: int = Field(default=1500, ge=1)  # of one client
    trusted_proxies: tuple[IPvAnyNetwork, ...] = ()  # whose X-Forwarded-For is believed


class DeskSettings(_Part):
    """受付の画面."""

    contrast: bool = False  # white on black from the start; Ctrl H changes it for the day


class DisplaySettings(_Part):
    """呼び出し表示. `volume`: from which hour on (0–23) how loud, in percent; 0 is silent."""

    layout: Literal["four", "ten", "one"] = "four"  # four counters, ten lines, one line
    lines: tuple[str, ...] = ()  # only these; empty: all of the city
    contrast: bool = False  # black, white and yellow
    voice: bool = True
    easy: bool = False  # also in やさしい日本語
    digits: Literal["each", "number"] = "each"  # に、いち、ご or にひゃくじゅうご
    repeats: int = Field(default=1, ge=0, le=3)  # how often a call is spoken again
    volume: dict[Annotated[int, Field(ge=0, le=23)], Annotated[int, Field(ge=0, le=100)]] = {0: 80}
    speaker: str = ""  # a device's name; simulator:FOLDER writes sound files; empty: the machine's own


class GuidanceSettings(_Part):
    """声の案内 and the accessory keypad. Keys by their Qt names, several apart by a space: `* F1`."""

    headphones: str = ""  # a device's name (`aplay -L`); simulator:FOLDER writes sound files; empty: no voice
    loudspeaker: str = ""  # of the tone at a card that was left, named alike; empty: the machine's own
    keys: dict[
        Literal["repeat", "speed", "louder", "softer", "low", "dark", "plugged", "unplugged"], str
    ] = {}  # over the usual ones


class KeySettings(_Part):
    public: Path | None = None  # the desks' public key: all that a kiosk has
    private: Path | None = None  # only at desks, protected by the clerk's passphrase
    clerks: Path | None = None  # a folder of one file for each clerk, instead of `private`


class TimeSettings(_Part):
    """Seconds."""

    idle: int = Field(default=90, ge=20)  # without a touch, until the kiosk asks
    answer: int = Field(default=45, ge=10)  # to answer it
    ticket: int = Field(default=20, ge=5)  # until the ticket screen clears, once the card is taken


class Settings(BaseSettings):
    model_config = SettingsConfigDict(
        env_prefix="KAKANAI_", env_nested_delimiter="__", extra="forbid", frozen=True
    )

    station: str = "K1"
    city: Path | None = None  # a city's folder that lies over the shipped content
    database: str = ""  # SQLAlchemy URL; empty: SQLite in `data`
    data: Path = Path("kakanai-data")
    paper_folder: Path | None = None  # where `kakanai paper` writes; empty: in `data`
    counter: str = "SHIMIN"  # the counter of this desk
    retention_days: int = Field(default=0, ge=0)  # 0: finished cases go at the end of the day
    card: CardSettings = CardSettings()
    printers: PrinterSettings = PrinterSettings()
    status: StatusSettings = StatusSettings()
    desk: DeskSettings = DeskSettings()
    display: DisplaySettings = DisplaySettings()
    guidance: GuidanceSettings = GuidanceSettings()
    keys: KeySettings = KeySettings()
    times: TimeSettings = TimeSettings()

    @property
    def database_url(self) -> str:
        return self.database or f"sqlite:///{self.data / 'kakanai.sqlite'}"

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - the library's signature
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - the library's signature
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls, _chosen_file.get())


# Only while `load_settings` reads: a Settings() made elsewhere reads no file that was once chosen.
_chosen_file: ContextVar[Path | None] = ContextVar("chosen_file", default=None)


def default_file() -> Path:
    """Where the platform keeps the settings of a machine."""
    if sys.platform == "win32":
        return Path(os.environ.get("PROGRAMDATA", "C:/ProgramData")) / "Kakanai" / "kakanai.toml"
    return Path("/etc/kakanai/kakanai.toml")


def load_settings(file: Path | None = None, **given: object) -> Settings:
    """Reads `file`, else `KAKANAI_CONFIG`, else the platform's place; a file that was named must exist.

    Raises Trouble(SETTINGS_INVALID) whose detail names the key, or the line of a broken file.
    """
    named = file or (Path(os.environ["KAKANAI_CONFIG"]) if os.environ.get("KAKANAI_CONFIG") else None)
    path = named or default_file()
    if named and not path.is_file():
        raise Trouble(Fault.SETTINGS_INVALID, f"{path}: 設定ファイルがありません。", file=str(path))
    chosen = _chosen_file.set(path if path.is_file() else None)
    try:
        return Settings(**given)  # type: ignore[arg-type]  # the keys are checked by the model itself
    except ValidationError as error:
        raise Trouble(Fault.SETTINGS_INVALID, _explain(error, path), file=str(path)) from error
    except tomllib.TOMLDecodeError as error:
        detail = f"{path}: TOML として読めません({error})。"
        raise Trouble(Fault.SETTINGS_INVALID, detail, file=str(path)) from error
    finally:
        _chosen_file.reset(chosen)


def _explain(error: ValidationError, path: Path) -> str:
    lines = []
    for one in error.errors():
        key = ".".join(str(part) for part in one["loc"])
        unknown = one["type"] == "extra_forbidden"
        what = "知らないキーです。消すか、つづりを直してください" if unknown else one["msg"]
        lines.append(f"{path}: {key}: {what}")
    return "\n".join(lines)
