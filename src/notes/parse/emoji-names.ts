/** Names of emoji as GitHub writes them, those that study notes use. A name that is not here stays as it is written. */

const NAMES = `
  smile 😄 smiley 😃 grinning 😀 grin 😁 laughing 😆 joy 😂 rofl 🤣 wink 😉 blush 😊 heart_eyes 😍 sunglasses 😎 thinking 🤔 sob 😭
  cry 😢 sweat_smile 😅 sweat 😓 scream 😱 angry 😠 rage 😡 sleeping 😴 relaxed ☺️ smirk 😏 neutral_face 😐 confused 😕 worried 😟
  kissing_heart 😘 stuck_out_tongue 😛 partying_face 🥳 exploding_head 🤯 hugs 🤗 shushing_face 🤫 nerd_face 🤓 ghost 👻 skull 💀
  robot 🤖 poop 💩 cat 🐱 dog 🐶 whale 🐳 whale2 🐋 penguin 🐧 snake 🐍 elephant 🐘 bug 🐛 bee 🐝 turtle 🐢 crab 🦀 octopus 🐙
  +1 👍 thumbsup 👍 -1 👎 thumbsdown 👎 clap 👏 wave 👋 pray 🙏 muscle 💪 ok_hand 👌 v ✌️ raised_hands 🙌 raised_hand ✋ fist ✊
  point_up ☝️ point_up_2 👆 point_down 👇 point_left 👈 point_right 👉 eyes 👀 eye 👁️ brain 🧠 man_technologist 👨‍💻 woman_technologist 👩‍💻
  heart ❤️ blue_heart 💙 green_heart 💚 yellow_heart 💛 purple_heart 💜 black_heart 🖤 broken_heart 💔 sparkling_heart 💖 two_hearts 💕
  star ⭐ star2 🌟 sparkles ✨ dizzy 💫 fire 🔥 boom 💥 zap ⚡ sunny ☀️ cloud ☁️ umbrella ☔ snowflake ❄️ rainbow 🌈 ocean 🌊 droplet 💧
  seedling 🌱 herb 🌿 four_leaf_clover 🍀 cherry_blossom 🌸 tulip 🌷 rose 🌹 sunflower 🌻 evergreen_tree 🌲 deciduous_tree 🌳
  apple 🍎 coffee ☕ beer 🍺 pizza 🍕 cake 🍰 cookie 🍪 tada 🎉 confetti_ball 🎊 balloon 🎈 gift 🎁 trophy 🏆 medal_sports 🏅 dart 🎯
  1st_place_medal 🥇 2nd_place_medal 🥈 3rd_place_medal 🥉 video_game 🎮 art 🎨 musical_note 🎵 headphones 🎧 movie_camera 🎥 camera 📷
  books 📚 book 📖 open_book 📖 green_book 📗 blue_book 📘 orange_book 📙 closed_book 📕 notebook 📓 ledger 📒 bookmark 🔖
  bookmark_tabs 📑 page_facing_up 📄 page_with_curl 📃 memo 📝 pencil 📝 pencil2 ✏️ black_nib ✒️ paperclip 📎 pushpin 📌
  round_pushpin 📍 clipboard 📋 calendar 📆 date 📅 file_folder 📁 open_file_folder 📂 card_index_dividers 🗂️ wastebasket 🗑️
  computer 💻 desktop_computer 🖥️ keyboard ⌨️ floppy_disk 💾 cd 💿 iphone 📱 telephone ☎️ battery 🔋 electric_plug 🔌 bulb 💡
  flashlight 🔦 mag 🔍 mag_right 🔎 lock 🔒 unlock 🔓 key 🔑 hammer 🔨 wrench 🔧 hammer_and_wrench 🛠️ gear ⚙️ nut_and_bolt 🔩
  toolbox 🧰 link 🔗 chains ⛓️ package 📦 inbox_tray 📥 outbox_tray 📤 email 📧 envelope ✉️ mailbox 📫 newspaper 📰 label 🏷️
  chart_with_upwards_trend 📈 chart_with_downwards_trend 📉 bar_chart 📊 hourglass ⌛ watch ⌚ alarm_clock ⏰ stopwatch ⏱️ bell 🔔
  no_bell 🔕 speaker 🔈 loudspeaker 📢 mega 📣 speech_balloon 💬 thought_balloon 💭 rocket 🚀 airplane ✈️ car 🚗 bus 🚌 train 🚆
  ship 🚢 anchor ⚓ construction 🚧 rotating_light 🚨 house 🏠 office 🏢 school 🏫 bank 🏦 hospital 🏥 factory 🏭 earth_asia 🌏
  globe_with_meridians 🌐 world_map 🗺️ sunrise 🌅 moon 🌙 full_moon 🌕 dollar 💵 moneybag 💰 credit_card 💳 gem 💎 crown 👑
  mortar_board 🎓 tophat 🎩 briefcase 💼 school_satchel 🎒 eyeglasses 👓 shirt 👕 syringe 💉 pill 💊 microscope 🔬 telescope 🔭
  white_check_mark ✅ heavy_check_mark ✔️ ballot_box_with_check ☑️ x ❌ negative_squared_cross_mark ❎ o ⭕ warning ⚠️
  exclamation ❗ heavy_exclamation_mark ❗ question ❓ grey_question ❔ grey_exclamation ❕ bangbang ‼️ interrobang ⁉️ no_entry ⛔
  no_entry_sign 🚫 100 💯 new 🆕 up 🆙 ok 🆗 sos 🆘 cool 🆒 free 🆓 information_source ℹ️ recycle ♻️ repeat 🔁 arrows_counterclockwise 🔄
  arrow_right ➡️ arrow_left ⬅️ arrow_up ⬆️ arrow_down ⬇️ arrow_forward ▶️ arrow_backward ◀️ fast_forward ⏩ rewind ⏪
  leftwards_arrow_with_hook ↩️ arrow_right_hook ↪️ arrow_heading_up ⤴️ arrow_heading_down ⤵️ heavy_plus_sign ➕ heavy_minus_sign ➖
  heavy_multiplication_x ✖️ heavy_division_sign ➗ red_circle 🔴 orange_circle 🟠 yellow_circle 🟡 green_circle 🟢 large_blue_circle 🔵
  purple_circle 🟣 white_circle ⚪ black_circle ⚫ red_square 🟥 green_square 🟩 blue_square 🟦 black_large_square ⬛
  white_large_square ⬜ small_blue_diamond 🔹 small_orange_diamond 🔸 large_blue_diamond 🔷 large_orange_diamond 🔶
  small_red_triangle 🔺 small_red_triangle_down 🔻 triangular_flag_on_post 🚩 checkered_flag 🏁 kr 🇰🇷 us 🇺🇸 jp 🇯🇵 cn 🇨🇳
  one 1️⃣ two 2️⃣ three 3️⃣ four 4️⃣ five 5️⃣ six 6️⃣ seven 7️⃣ eight 8️⃣ nine 9️⃣ zero 0️⃣ keycap_ten 🔟 hash #️⃣ asterisk *️⃣
  notebook_with_decorative_cover 📔 spiral_notepad 🗒️ spiral_calendar 🗓️ scroll 📜 card_file_box 🗃️ file_cabinet 🗄️ card_index 📇
  pen 🖊️ fountain_pen 🖋️ crayon 🖍️ scissors ✂️ triangular_ruler 📐 straight_ruler 📏 abacus 🧮 compass 🧭 jigsaw 🧩 magnet 🧲 test_tube 🧪
  dna 🧬 petri_dish 🧫 bricks 🧱 building_construction 🏗️ shield 🛡️ old_key 🗝️ closed_lock_with_key 🔐 lock_with_ink_pen 🔏 satellite 📡
  printer 🖨️ computer_mouse 🖱️ mouse 🐭 calling 📲 hourglass_flowing_sand ⏳ timer_clock ⏲️ clock1 🕐 clock3 🕒 clock9 🕘 clock12 🕛
  raising_hand 🙋 raising_hand_man 🙋‍♂️ raising_hand_woman 🙋‍♀️ bow 🙇 man_teacher 👨‍🏫 woman_teacher 👩‍🏫 man_student 👨‍🎓 woman_student 👩‍🎓
  technologist 🧑‍💻 teacher 🧑‍🏫 student 🧑‍🎓 bust_in_silhouette 👤 busts_in_silhouette 👥 family 👪 baby 👶 runner 🏃 walking 🚶 handshake 🤝
  crossed_fingers 🤞 writing_hand ✍️ vulcan_salute 🖖 metal 🤘 call_me_hand 🤙 pinched_fingers 🤌 speaking_head 🗣️ ear 👂
  arrow_double_up ⏫ arrow_double_down ⏬ arrow_up_small 🔼 arrow_down_small 🔽 left_right_arrow ↔️ arrow_up_down ↕️ arrow_upper_right ↗️
  arrow_lower_right ↘️ arrows_clockwise 🔃 twisted_rightwards_arrows 🔀 back 🔙 top 🔝 soon 🔜 end 🔚 on 🔛 play_or_pause_button ⏯️
  stop_sign 🛑 vertical_traffic_light 🚦 high_brightness 🔆 radio_button 🔘 diamond_shape_with_a_dot_inside 💠 sparkle ❇️
  eight_spoked_asterisk ✳️ eight_pointed_black_star ✴️ white_medium_square ◻️ black_medium_square ◼️ white_small_square ▫️
  black_small_square ▪️ black_medium_small_square ◾ white_medium_small_square ◽ brown_circle 🟤 orange_square 🟧 yellow_square 🟨
  purple_square 🟪 brown_square 🟫 abc 🔤 capital_abcd 🔠 1234 🔢 symbols 🔣 infinity ♾️ heavy_dollar_sign 💲 copyright ©️ tm ™️ zzz 💤
  dash 💨 sweat_drops 💦 snowman ⛄ cyclone 🌀 volcano 🌋 mountain ⛰️ beach_umbrella 🏖️ tent ⛺ rice 🍚 ramen 🍜 hamburger 🍔 tea 🍵
`

/** The emoji of each name. */
export const EMOJI: ReadonlyMap<string, string> = new Map(
  [...NAMES.matchAll(/(\S+) (\S+)/g)].map((match) => [match[1] ?? '', match[2] ?? '']),
)
